# SPDX-License-Identifier: GPL-3.0-or-later
# amanah_test(NAME name SOURCES a.cpp … LIBRARIES amanah::x … [LABELS l…] [TIMEOUT s])
# One executable per subject, with an offscreen platform, a fixed locale and a temporary home of its own.
function(amanah_test)
  cmake_parse_arguments(ARG "" "NAME;TIMEOUT" "SOURCES;LIBRARIES;LABELS" ${ARGN})
  add_executable(${ARG_NAME} ${ARG_SOURCES})
  set_target_properties(${ARG_NAME} PROPERTIES UNITY_BUILD OFF AUTOMOC ON AUTOMOC_MOC_OPTIONS "-D_GLIBCXX_CONCEPTS;-D_GLIBCXX_COROUTINE")
  target_include_directories(${ARG_NAME} PRIVATE "${CMAKE_SOURCE_DIR}/tests")
  target_link_libraries(${ARG_NAME} PRIVATE amanah_flags ${ARG_LIBRARIES} Qt6::Test)
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 120)
  endif()
  set(home "${CMAKE_CURRENT_BINARY_DIR}/${ARG_NAME}.home")
  file(MAKE_DIRECTORY "${home}")
  add_test(NAME ${ARG_NAME} COMMAND ${ARG_NAME})
  set_tests_properties(${ARG_NAME} PROPERTIES
    TIMEOUT ${ARG_TIMEOUT}
    LABELS "${ARG_LABELS}"
    ENVIRONMENT "TSAN_OPTIONS=suppressions=${CMAKE_SOURCE_DIR}/cmake/tsan.supp;QT_QPA_PLATFORM=offscreen;LANG=C.UTF-8;LC_ALL=C.UTF-8;TZ=UTC;HOME=${home};XDG_DATA_HOME=${home}/data;XDG_CONFIG_HOME=${home}/config;XDG_CACHE_HOME=${home}/cache;XDG_RUNTIME_DIR=${home}")
endfunction()
