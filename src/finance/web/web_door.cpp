// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/web/web_door.h"

#include "finance/web/web_rules.h"

#include <httplib.h>
#include <mutex>
#include <thread>

namespace amanah::finance {

namespace {

constexpr int answeringThreads = 2;
constexpr std::size_t mostBodyBytes = 1024; // a GET needs none
constexpr time_t patienceSeconds = 5;

QByteArray bytesOf(const std::string& text)
{
    return QByteArray::fromStdString(text);
}

void give(httplib::Response& response, int status, const char* json)
{
    response.status = status;
    response.set_content(json, "application/json");
}

} // namespace

struct WebDoor::Server
{
    explicit Server(Options wanted) : options(std::move(wanted)), rate(options.burst, options.perSecond), wrongTokens(5, 1) {}

    // True: let in. The order keeps a flood cheap and tells strangers nothing.
    bool admit(const httplib::Request& request, httplib::Response& response)
    {
        const auto now = WebRate::Clock::now();
        const std::lock_guard lock(mutex);
        if (!rate.admit(now)) {
            response.set_header("Retry-After", "1");
            give(response, 429, R"({"ok":false,"error":{"code":"unavailable","field":"","message":"Too many questions; ask again in a second.","cause":"rate"}})");
        } else if (!isLoopbackHost(bytesOf(request.get_header_value("Host")))) {
            give(response, 403, R"({"ok":false,"error":{"code":"not_permitted","field":"host","message":"Only this computer is answered.","cause":""}})");
        } else if (request.path == "/health" || isBearerOf(bytesOf(request.get_header_value("Authorization")), options.tokenHash)) {
            return true;
        } else if (!wrongTokens.admit(now)) {
            response.set_header("Retry-After", "5");
            give(response, 429, R"({"ok":false,"error":{"code":"unavailable","field":"","message":"Too many wrong tokens.","cause":"rate"}})");
        } else {
            response.set_header("WWW-Authenticate", "Bearer");
            give(response, 401, R"({"ok":false,"error":{"code":"not_permitted","field":"authorization","message":"A bearer token is needed.","cause":""}})");
        }
        return false;
    }

    void answer(const httplib::Request& request, httplib::Response& response) const
    {
        WebQuestion question;
        question.path = bytesOf(request.path);
        question.by = bytesOf(request.get_param_value("by"));
        question.from = bytesOf(request.get_param_value("from"));
        question.to = bytesOf(request.get_param_value("to"));
        const WebAnswer given = options.answer(question);
        response.status = given.status;
        response.set_content(given.json.toStdString(), "application/json");
    }

    void lay()
    {
        http.new_task_queue = [] { return new httplib::ThreadPool(answeringThreads); };
        http.set_payload_max_length(mostBodyBytes);
        http.set_read_timeout(patienceSeconds);
        http.set_write_timeout(patienceSeconds);
        http.set_keep_alive_timeout(patienceSeconds);
        // Without SO_REUSEPORT, which would let another program share the port unnoticed.
        http.set_socket_options([](socket_t socket) {
            const int yes = 1;
            setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, reinterpret_cast<const char*>(&yes), sizeof yes);
        });
        http.set_default_headers({{"Cache-Control", "no-store"}, {"X-Content-Type-Options", "nosniff"}});
        http.set_pre_routing_handler([this](const httplib::Request& request, httplib::Response& response) {
            return admit(request, response) ? httplib::Server::HandlerResponse::Unhandled : httplib::Server::HandlerResponse::Handled;
        });
        http.set_exception_handler([](const httplib::Request&, httplib::Response& response, const std::exception_ptr&) {
            give(response, 500, R"({"ok":false,"error":{"code":"unavailable","field":"","message":"The question could not be answered.","cause":"defect"}})");
        });
        http.set_error_handler([](const httplib::Request&, httplib::Response& response) {
            if (response.body.empty())
                give(response, response.status, R"({"ok":false,"error":{"code":"not_found","field":"path","message":"There is nothing here.","cause":""}})");
        });
        for (const char* path : {"/health", "/totals", "/audit/head"})
            http.Get(path, [this](const httplib::Request& request, httplib::Response& response) { answer(request, response); });
    }

    Options options;
    std::mutex mutex; // the rates
    WebRate rate;
    WebRate wrongTokens;
    httplib::Server http;
    std::thread listener;
    int port = 0;
};

Result<std::unique_ptr<WebDoor>> WebDoor::open(Options options)
{
    auto server = std::make_unique<Server>(std::move(options));
    server->lay();
    static constexpr char loopback[] = "127.0.0.1";
    const int wanted = server->options.port;
    if (wanted == 0)
        server->port = server->http.bind_to_any_port(loopback);
    else
        server->port = server->http.bind_to_port(loopback, wanted) ? wanted : -1;
    if (server->port <= 0)
        return refuse(Code::Unavailable, QStringLiteral("port"), QStringLiteral("Port %1 is taken by another program.").arg(wanted),
                      QStringLiteral("port_taken"));
    server->listener = std::thread([raw = server.get()] { raw->http.listen_after_bind(); });
    // stop() before the loop runs would be forgotten.
    while (!server->http.is_running())
        std::this_thread::yield();
    return std::unique_ptr<WebDoor>(new WebDoor(std::move(server)));
}

WebDoor::WebDoor(std::unique_ptr<Server> server) : m_server(std::move(server)) {}

WebDoor::~WebDoor()
{
    m_server->http.stop();
    m_server->listener.join();
}

quint16 WebDoor::port() const { return static_cast<quint16>(m_server->port); }

} // namespace amanah::finance
