// SPDX-License-Identifier: GPL-3.0-or-later
// One immutable value of any type, read by naming that type; copies share it. What a start yields beside its pid, and the extra arguments
// of a dynamic supervisor. No value is a value too. Any thread, as far as the held type allows.
#pragma once

#include "runtime/envelope.h"

#include <memory>

namespace amanah::runtime {

class AnyValue
{
public:
    AnyValue() = default;
    template <class T>
        requires(!std::is_same_v<std::remove_cvref_t<T>, AnyValue>)
    explicit AnyValue(T value) : m_value(std::make_shared<const T>(std::move(value))), m_type(typeTag<T>())
    {
    }
    // Null when it holds another type, or nothing.
    template <class T>
    [[nodiscard]] const T* as() const
    {
        return m_type == typeTag<T>() ? static_cast<const T*>(m_value.get()) : nullptr;
    }
    [[nodiscard]] TypeTag type() const { return m_type; } // null: nothing
    [[nodiscard]] explicit operator bool() const { return m_type != nullptr; }

private:
    std::shared_ptr<const void> m_value;
    TypeTag m_type = nullptr;
};

} // namespace amanah::runtime
