// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cli/secret_input.h"

#include <QByteArray>
#include <cstdio>
#include <memory>
#include <termios.h>
#include <unistd.h>

namespace amanah::cli {

using namespace finance;

namespace {

struct FileCloser
{
    void operator()(std::FILE* file) const { std::fclose(file); }
};

// The terminal shows nothing while this lives.
class UnseenTyping
{
public:
    explicit UnseenTyping(int descriptor) : m_descriptor(descriptor)
    {
        m_isTerminal = tcgetattr(m_descriptor, &m_before) == 0;
        termios unseen = m_before;
        unseen.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        if (m_isTerminal)
            tcsetattr(m_descriptor, TCSAFLUSH, &unseen);
    }
    ~UnseenTyping()
    {
        if (m_isTerminal)
            tcsetattr(m_descriptor, TCSAFLUSH, &m_before);
    }
    UnseenTyping(const UnseenTyping&) = delete;
    UnseenTyping& operator=(const UnseenTyping&) = delete;

private:
    int m_descriptor;
    bool m_isTerminal = false;
    termios m_before{};
};

} // namespace

Result<QString> secretFrom(const char* variable, const char* prompt, const QString& field)
{
    if (qEnvironmentVariableIsSet(variable))
        return qEnvironmentVariable(variable);
    const std::unique_ptr<std::FILE, FileCloser> terminal(std::fopen("/dev/tty", "r+"));
    if (!terminal)
        return refuse(Code::InvalidInput, field, QStringLiteral("Please give the password in %1.").arg(QLatin1StringView(variable)));
    std::fputs(prompt, terminal.get());
    std::fflush(terminal.get());
    QByteArray line(1024, '\0');
    const UnseenTyping unseen(fileno(terminal.get()));
    const char* typed = std::fgets(line.data(), static_cast<int>(line.size()), terminal.get());
    std::fputs("\n", terminal.get());
    return QString::fromUtf8(typed ? typed : "").remove(QLatin1Char('\n'));
}

} // namespace amanah::cli
