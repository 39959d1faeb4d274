// SPDX-License-Identifier: GPL-3.0-or-later
// SU-12: a start whose arguments the child cannot take.
// says: the child's constructor must take copies of these arguments
#include "runtime/child_spec.h"

using namespace amanah::runtime;

struct Child : Behaviour
{
    explicit Child(int) {}
    TypeTag serverTag() const override { return typeTag<Child>(); }
    void onMessage(EnvelopePtr) override {}
};

#ifdef AMANAH_BREACH
ChildSpec spec() { return childSpec<Child>("child", nullptr); }
#else
ChildSpec spec() { return childSpec<Child>("child", 1); }
#endif
