// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cli/repeated_key.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <vector>

namespace amanah::cli {

namespace {

struct OpenValue
{
    bool object = false;
    bool keyNext = false;
    QSet<QString> keys; // of an object
    QString key;        // the last of them
    qsizetype index = 0; // of an array
};

QString pathTo(const std::vector<OpenValue>& open)
{
    QString path;
    for (const OpenValue& value : open) {
        if (!value.object)
            path += QStringLiteral("[%1]").arg(value.index);
        else
            path += path.isEmpty() ? value.key : QLatin1Char('.') + value.key;
    }
    return path;
}

// The end of the string that begins at `start`, its closing quote included.
qsizetype endOfString(const QByteArray& json, qsizetype start)
{
    qsizetype at = start + 1;
    while (at < json.size() && json[at] != '"')
        at += json[at] == '\\' ? 2 : 1;
    return std::min(at + 1, json.size());
}

QString plainText(const QByteArray& quoted)
{
    if (!quoted.contains('\\'))
        return QString::fromUtf8(quoted.mid(1, quoted.size() - 2));
    return QJsonDocument::fromJson('[' + quoted + ']').array().at(0).toString();
}

} // namespace

std::optional<QString> repeatedKey(const QByteArray& json)
{
    std::vector<OpenValue> open;
    for (qsizetype at = 0; at < json.size(); ++at) {
        const char c = json[at];
        if (c == '{' || c == '[') {
            open.emplace_back();
            open.back().object = open.back().keyNext = c == '{';
        } else if (open.empty()) {
            continue;
        } else if (c == '}' || c == ']') {
            open.pop_back();
        } else if (c == ',') {
            open.back().keyNext = open.back().object;
            ++open.back().index;
        } else if (c == '"') {
            const qsizetype end = endOfString(json, at);
            if (open.back().keyNext) {
                OpenValue& object = open.back();
                object.keyNext = false;
                object.key = plainText(json.mid(at, end - at));
                if (object.keys.contains(object.key))
                    return pathTo(open);
                object.keys.insert(object.key);
            }
            at = end - 1;
        }
    }
    return std::nullopt;
}

} // namespace amanah::cli
