// SPDX-License-Identifier: GPL-3.0-or-later
// SU-12: a child that no process can run.
// says: a child is a GenServer or another Behaviour
#include "runtime/child_spec.h"

using namespace amanah::runtime;

#ifdef AMANAH_BREACH
struct Child
{
};
#else
struct Child : Behaviour
{
    TypeTag serverTag() const override { return typeTag<Child>(); }
    void onMessage(EnvelopePtr) override {}
};
#endif

ChildSpec spec() { return childSpec<Child>("child"); }
