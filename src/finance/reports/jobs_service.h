// SPDX-License-Identifier: GPL-3.0-or-later
// Long work beside the services, under Finance.ReportJobs, each on a thread of its own with progress and a stop token.
// JobWorker (transient) is for work that may simply be run again when it crashes: an export, a backup. TaskRunner (temporary) runs once;
// whoever asked hears of a crash: a verification. Both answer through `done`, at most once a life, on their own thread.
#pragma once

#include "finance/money/result.h"
#include "runtime/gen_server.h"

#include <QJsonObject>
#include <functional>
#include <memory>
#include <stop_token>

namespace amanah::finance {

// What a job may use while it runs.
struct JobContext
{
    std::stop_token stop;
    std::function<void(std::int64_t done, std::int64_t total)> progress; // total -1: not known
    QString signedInAs = {};                                             // for whom it runs, in a book with users
};

struct Job
{
    QString name; // shown in the tree
    std::function<Result<QJsonObject>(const JobContext&)> work;
    std::function<void(std::int64_t done, std::int64_t total)> progress; // may be empty
    QString signedInAs = {};
    std::function<void(Result<QJsonObject>)> done;
};

using JobPtr = std::shared_ptr<const Job>;

template <class Derived>
class JobBase : public runtime::GenServer<Derived>
{
public:
    struct State
    {
    };
    struct Begin
    {
    };
    using Continue = Begin;

    explicit JobBase(JobPtr job) : m_job(std::move(job)) {}

    runtime::Init<State> init() { return this->ok(State{}).then(Begin{}); }
    runtime::Next<State> handleContinue(const State&, const Begin&)
    {
        m_job->done(m_job->work(JobContext{this->stopToken(), m_job->progress, m_job->signedInAs}));
        return this->stop(runtime::ExitReason::normal());
    }

private:
    JobPtr m_job;
};

class JobWorker : public JobBase<JobWorker>
{
public:
    using JobBase::JobBase;
};

class TaskRunner : public JobBase<TaskRunner>
{
public:
    using JobBase::JobBase;
};

} // namespace amanah::finance
