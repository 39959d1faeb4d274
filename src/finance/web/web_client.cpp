// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/web/web_client.h"

#include <httplib.h>

namespace amanah::finance {

WebReply askWeb(const WebRequest& request)
{
    httplib::Client client("127.0.0.1", request.port);
    client.set_connection_timeout(1);
    client.set_read_timeout(5);
    httplib::Headers headers{{"Host", request.host.toStdString()}};
    if (!request.token.isEmpty())
        headers.emplace("Authorization", "Bearer " + request.token.toStdString());
    const std::string path = request.path.toStdString();
    const httplib::Result result = request.body.isEmpty() ? client.Get(path, headers)
                                                          : client.Post(path, headers, request.body.toStdString(), "application/json");
    if (!result)
        return {};
    return {result->status, QByteArray::fromStdString(result->body)};
}

} // namespace amanah::finance
