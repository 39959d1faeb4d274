# SPDX-License-Identifier: GPL-3.0-or-later
# Every component from outside, found once. The packages that bring them are listed in ./dev.
find_package(Threads REQUIRED)
find_package(spdlog REQUIRED)
find_package(tl-expected REQUIRED)
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Sql)
find_package(ICU REQUIRED COMPONENTS i18n uc)
find_package(OpenSSL REQUIRED COMPONENTS Crypto)
find_package(SQLite3 REQUIRED)
find_library(AMANAH_XLSXWRITER xlsxwriter REQUIRED)
if(AMANAH_TESTS)
  find_package(Qt6 6.4 REQUIRED COMPONENTS Test)
endif()
set(CMAKE_AUTOMOC OFF)
