// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/banner_area.h"

#include "finance/book/rebase.h"
#include "ui/look/words.h"
#include "ui/widgets/confirm_popup.h"

#include <QVBoxLayout>

namespace amanah::ui {

namespace {

constexpr int patienceMs = 1'500;

} // namespace

QString bookTroubleText(const finance::Error& trouble)
{
    const QString& cause = trouble.cause;
    if (cause == QStringLiteral("missing"))
        return BannerArea::tr("The file is not there. Plug in the disk it is on, or choose another book.");
    if (cause == QStringLiteral("corrupt"))
        return BannerArea::tr("The file is damaged; nothing in it was touched. Restore a backup.");
    if (cause == QStringLiteral("newer"))
        return BannerArea::tr("A newer Amanah wrote this book. Update this one to open it.");
    if (cause == QStringLiteral("not_ours"))
        return BannerArea::tr("The file is not a book of Amanah; it was not touched.");
    if (cause == QStringLiteral("no_permission"))
        return BannerArea::tr("You may not read this file. Ask its owner, or choose another book.");
    if (cause == QStringLiteral("locked"))
        return BannerArea::tr("Another window writes this book.");
    return errorText(trouble);
}

BannerArea::BannerArea(Gateway& gateway, QWidget* parent) : QWidget(parent), m_gateway(gateway)
{
    auto* list = new QVBoxLayout(this);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(0);
    for (Banner** banner : {&m_state, &m_waiting, &m_sample}) {
        *banner = new Banner(this);
        list->addWidget(*banner);
    }
    m_state->setObjectName(QStringLiteral("banner_state"));
    m_waiting->setObjectName(QStringLiteral("banner_waiting"));
    m_sample->setObjectName(QStringLiteral("banner_sample"));
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMs);
    connect(&m_patience, &QTimer::timeout, this, &BannerArea::showWaiting);
    connect(&gateway, &Gateway::bookChanged, this, &BannerArea::showBook);
    connect(&gateway, &Gateway::pendingChanged, this, [this](int pending) {
        if (pending == 0) {
            m_patience.stop();
            m_waiting->clear();
        } else if (!m_patience.isActive() && !m_waiting->isVisibleTo(this)) {
            m_patience.start();
        }
    });
    showBook(gateway.book());
}

void BannerArea::showBook(const BookState& book)
{
    m_sampleSaid = book.hasSample && book.canRead();
    if (m_sampleSaid)
        m_sample->set({Tone::Info, Sign::Eye, tr("Sample"), tr("This is sample data. Nothing in it is real."), {}, {}});
    else
        m_sample->clear();
    switch (book.kind) {
    case BookState::Kind::None:
    case BookState::Kind::SignIn:
    case BookState::Kind::Ready: m_state->clear(); break;
    case BookState::Kind::Opening: m_state->set({Tone::Info, Sign::Spin, tr("Opening the book"), tr("The services start."), {}, {}}); break;
    case BookState::Kind::ReadOnly: m_state->set(readOnly(book)); break;
    case BookState::Kind::Failed: m_state->set(failed(book)); break;
    case BookState::Kind::Fallen: m_state->set(fallen(book)); break;
    }
}

Banner::Content BannerArea::readOnly(const BookState& book)
{
    Banner::Content content{Tone::Warning, Sign::Lock, tr("Read-only"), tr("You asked to look only. Nothing can be changed."), {}, {}};
    if (book.trouble.cause == QStringLiteral("locked"))
        content.text = tr("Another window writes this book. You can look at everything; close the other window to write here.");
    else if (book.trouble.cause == QStringLiteral("rolled_back"))
        return rolledBack(book);
    else if (book.trouble.cause == QStringLiteral("network"))
        content.text = errorText(book.trouble);
    else if (!book.trouble.cause.isEmpty())
        content.text = tr("You may not write this file. You can look at everything.");
    if (!book.trouble.cause.isEmpty()) {
        content.buttonText = tr("Try again");
        content.pressed = [this, path = book.path] { m_gateway.open(path); };
    }
    return content;
}

Banner::Content BannerArea::rolledBack(const BookState& book)
{
    return {Tone::Danger, Sign::Alert, tr("Not the book this computer knew"),
            tr("An older copy was put in its place, or its past was changed. Nothing is written until somebody accepts it."), tr("Accept with reason…"),
            [this, path = book.path] { askToAccept(path); }};
}

void BannerArea::askToAccept(const QString& path)
{
    ConfirmPopup::Question question;
    question.title = tr("Go on from this copy?");
    question.text = tr("What this computer saw written later is not in it. That it was accepted, by whom and why, stays in the chain.");
    question.verb = tr("Accept");
    question.reasonLabel = tr("Reason");
    ConfirmPopup::ask(m_state, question, [this, path](const ConfirmPopup::Answer& answer) { accept(path, answer.reason); });
}

// Beside the writer, which does not open before: whoever sits here must be allowed to.
void BannerArea::accept(const QString& path, const QString& reason)
{
    finance::WriterIdentity identity = m_gateway.identity();
    if (m_gateway.seat().isTaken())
        identity.user = m_gateway.seat().login;
    m_gateway.inBackground<finance::AuditStamp>(
        [path, identity, reason](finance::FinanceApplication& application) {
            return application.mayRunNow(QStringLiteral("audit.accept")).and_then([&] { return finance::acceptBook(finance::BookPath(path), identity, reason); });
        },
        this, [this, path](const finance::Result<finance::AuditStamp>& accepted) {
            if (accepted)
                return m_gateway.open(path);
            Banner::Content content = rolledBack(m_gateway.book());
            content.text = errorText(accepted.error());
            m_state->set(content);
        });
}

Banner::Content BannerArea::failed(const BookState& book)
{
    return {Tone::Danger, Sign::Alert, tr("The book could not be opened"), bookTroubleText(book.trouble), tr("Choose a book…"), [this] { Q_EMIT chooseBookWanted(); }};
}

Banner::Content BannerArea::fallen(const BookState& book)
{
    const QString why = book.trouble.cause.isEmpty() ? book.trouble.message : isolated(book.trouble.cause);
    return {Tone::Danger, Sign::Stop, tr("The services stopped"), tr("Everything saved is safe. Why they stopped: %1").arg(why), tr("Restart services"),
            [this] { m_gateway.restartServices(); }};
}

void BannerArea::showWaiting()
{
    if (m_gateway.pending() > 0)
        m_waiting->set({Tone::Info, Sign::Clock, tr("Waiting"),
                        digitsText(tr("%n changes are kept and are sent again until the book answers.", nullptr, m_gateway.pending())), {}, {}});
}

} // namespace amanah::ui
