# SPDX-License-Identifier: GPL-3.0-or-later
# One INTERFACE target carries every flag and definition; each room links it PRIVATE or PUBLIC and adds none of its own.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

# Packaging builds what it installs and no tests.
set(CMAKE_SKIP_INSTALL_ALL_DEPENDENCY ON)

find_program(AMANAH_MOLD mold)
add_library(amanah_flags INTERFACE)
target_compile_options(amanah_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wold-style-cast -Wnon-virtual-dtor
  # gcc 12 warns of overlapping copies inside std::string that cannot happen (GCC bug 105651).
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>
  $<$<BOOL:${AMANAH_WERROR}>:-Werror>)
target_compile_definitions(amanah_flags INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
  QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_CONTEXTLESS_CONNECT QT_NO_FOREACH QT_NO_KEYWORDS
  QT_STRICT_ITERATORS QT_DISABLE_DEPRECATED_BEFORE=0x060400
  SPDLOG_FMT_EXTERNAL
  AMANAH_VERSION="${PROJECT_VERSION}")
if(AMANAH_MOLD)
  target_link_options(amanah_flags INTERFACE -fuse-ld=mold)
endif()

if(AMANAH_SANITIZE STREQUAL "address")
  # gcc 12 takes the checks it inserts itself for uses of uninitialised members of tl::expected and std::variant; so below.
  target_compile_options(amanah_flags INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer
    -Wno-maybe-uninitialized)
  target_link_options(amanah_flags INTERFACE -fsanitize=address,undefined)
elseif(AMANAH_SANITIZE STREQUAL "thread")
  target_compile_options(amanah_flags INTERFACE -fsanitize=thread -fno-omit-frame-pointer -Wno-maybe-uninitialized)
  target_link_options(amanah_flags INTERFACE -fsanitize=thread)
elseif(AMANAH_SANITIZE STREQUAL "coverage")
  target_compile_options(amanah_flags INTERFACE --coverage)
  target_link_options(amanah_flags INTERFACE --coverage)
elseif(NOT AMANAH_SANITIZE STREQUAL "")
  message(FATAL_ERROR "AMANAH_SANITIZE is 'address', 'thread', 'coverage' or empty, not '${AMANAH_SANITIZE}'")
endif()
