// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cli/text_layout.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>
#include <algorithm>
#include <array>

namespace amanah::cli {

namespace {

QString harmless(QString text)
{
    for (QChar& c : text)
        if (c.category() == QChar::Other_Control)
            c = QChar::ReplacementCharacter;
    return text;
}

QString cellText(const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool() ? QStringLiteral("yes") : QStringLiteral("no");
    case QJsonValue::String:
        return harmless(value.toString());
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return QStringLiteral("-");
    case QJsonValue::Array:
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    case QJsonValue::Object:
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    case QJsonValue::Double:
        break;
    }
    return QString::number(value.toInteger());
}

bool isFigure(const QJsonValue& value)
{
    if (value.isDouble())
        return true;
    const QString text = value.toString();
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) { return c.isDigit() || c == u'.' || c == u'-'; })
        && text.count(u'-') <= 1;
}

// Columns people look for first; the rest follow by name, and what only machines need comes not at all.
QStringList columnsOf(const std::vector<QJsonObject>& rows)
{
    static const QStringList first{QStringLiteral("id"),   QStringLiteral("seq"),    QStringLiteral("at"),   QStringLiteral("number"),
                                   QStringLiteral("date"), QStringLiteral("hijri"),  QStringLiteral("code"), QStringLiteral("name"),
                                   QStringLiteral("label"), QStringLiteral("fund"),  QStringLiteral("amount"), QStringLiteral("currency")};
    static const QStringList hidden{QStringLiteral("audit"), QStringLiteral("lines"), QStringLiteral("key"), QStringLiteral("hash")};
    QStringList present;
    for (const QJsonObject& row : rows)
        for (auto it = row.begin(); it != row.end(); ++it)
            if (!present.contains(it.key()))
                present.append(it.key());
    QStringList columns;
    for (const QString& name : first)
        if (present.contains(name))
            columns.append(name);
    for (const QString& name : present)
        if (!columns.contains(name) && (!hidden.contains(name) || present.size() == 1))
            columns.append(name);
    return columns;
}

QString padded(const QString& text, qsizetype width, bool right)
{
    return right ? text.rightJustified(width) : text.leftJustified(width);
}

bool isTable(const QJsonArray& array)
{
    return !array.isEmpty() && std::ranges::all_of(array, [](const QJsonValue& value) { return value.isObject(); });
}

std::vector<QJsonObject> objectsOf(const QJsonArray& array)
{
    std::vector<QJsonObject> rows;
    for (const QJsonValue& value : array)
        rows.push_back(value.toObject());
    return rows;
}

QString indented(const QString& text)
{
    QString result;
    for (const QString& line : text.split(u'\n', Qt::SkipEmptyParts))
        result += QStringLiteral("  ") + line + u'\n';
    return result;
}

// One line a node, children below and to the right.
QString layoutTree(const QJsonObject& node, int depth)
{
    QString line = QString(depth * 2, u' ') + cellText(node.value(u"name"));
    line = line.leftJustified(44) + cellText(node.value(u"type")).leftJustified(12) + cellText(node.value(u"state")).leftJustified(12);
    if (node.value(u"strategy").isString())
        line += cellText(node.value(u"strategy")).leftJustified(14);
    if (node.value(u"restarts").toInteger() > 0)
        line += QStringLiteral("restarts ") + cellText(node.value(u"restarts"));
    QString text = line.trimmed().isEmpty() ? QString() : line + u'\n';
    for (const QJsonValue& child : node.value(u"children").toArray())
        text += layoutTree(child.toObject(), depth + 1);
    return text;
}

QString layoutNested(const QString& name, const QJsonValue& value)
{
    if (value.toObject().value(u"children").isArray())
        return layoutTree(value.toObject(), 0);
    if (value.isObject())
        return name + u'\n' + indented(layoutAnswer(value.toObject()));
    if (isTable(value.toArray()))
        return name + u'\n' + indented(layoutTable(objectsOf(value.toArray())));
    QString text = name + u'\n';
    for (const QJsonValue& item : value.toArray())
        text += QStringLiteral("  ") + cellText(item) + u'\n';
    return text;
}

bool isNested(const QJsonValue& value)
{
    return value.isObject() || (value.isArray() && !value.toArray().isEmpty());
}

} // namespace

QString layoutAnswer(const QJsonObject& body)
{
    qsizetype width = 0;
    for (auto it = body.begin(); it != body.end(); ++it)
        if (!isNested(it.value()))
            width = std::max(width, it.key().size());
    QString text;
    QString nested;
    for (auto it = body.begin(); it != body.end(); ++it) {
        const QString name = QString(it.key()).replace(u'_', u' ');
        if (isNested(it.value()))
            nested += layoutNested(name, it.value());
        else
            text += name.leftJustified(width) + QStringLiteral("  ") + (it.value().isArray() ? QStringLiteral("-") : cellText(it.value())) + u'\n';
    }
    return text + nested;
}

QString layoutTable(const std::vector<QJsonObject>& rows)
{
    const QStringList columns = columnsOf(rows);
    QStringList lines(qsizetype(rows.size()) + 1);
    for (const QString& column : columns) {
        const bool right = std::ranges::all_of(rows, [&](const QJsonObject& row) { return isFigure(row.value(column)); });
        qsizetype width = column.size();
        for (const QJsonObject& row : rows)
            width = std::max(width, cellText(row.value(column)).size());
        lines[0] += padded(QString(column).replace(u'_', u' '), width, right) + QStringLiteral("  ");
        for (std::size_t i = 0; i < rows.size(); ++i)
            lines[qsizetype(i) + 1] += padded(cellText(rows[i].value(column)), width, right) + QStringLiteral("  ");
    }
    QString text;
    for (QString& line : lines) {
        while (line.endsWith(u' '))
            line.chop(1);
        text += line + u'\n';
    }
    return text;
}

QString layoutLine(const QJsonObject& line)
{
    const QString head = QStringLiteral("line %1: ").arg(line.value(u"line").toInteger());
    if (!line.value(u"ok").toBool()) {
        const QJsonObject error = line.value(u"error").toObject();
        return head + QStringLiteral("refused: %1 (%2 %3)\n").arg(harmless(error.value(u"message").toString()), error.value(u"code").toString(),
                                                                harmless(error.value(u"field").toString()));
    }
    const QJsonObject donation = line.value(u"donation").toObject();
    return head + QStringLiteral("%1  %2 %3  %4\n").arg(donation.value(u"number").toString(), donation.value(u"amount").toString(),
                                                       donation.value(u"currency").toString(), donation.value(u"fund").toString());
}

} // namespace amanah::cli
