# SPDX-FileCopyrightText: 2026 JakOps contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Build rules shared by all targets: warnings, Qt's strict mode, sanitizers, precompiled headers, and one function a kind of target.

add_library(jakops_options INTERFACE)
target_compile_options(jakops_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Wold-style-cast
    -Woverloaded-virtual -Wno-missing-field-initializers -Winvalid-pch
    $<$<CONFIG:Release>:-Wno-maybe-uninitialized> # GCC 14 sees it in moved std::expected where there is none
    -fPIC) # one flag for libraries and programs alike, so that precompiled headers can be shared
target_compile_definitions(jakops_options INTERFACE QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII
    QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH QT_NO_KEYWORDS QT_USE_QSTRINGBUILDER QT_NO_CONTEXTLESS_CONNECT
    QT_ENABLE_STRICT_MODE_UP_TO=0x060800)
if(JAKOPS_SANITIZE)
    target_compile_options(jakops_options INTERFACE -fsanitize=${JAKOPS_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_link_options(jakops_options INTERFACE -fsanitize=${JAKOPS_SANITIZE})
endif()
find_program(JAKOPS_MOLD mold)
if(JAKOPS_MOLD)
    target_link_options(jakops_options INTERFACE -fuse-ld=mold)
endif()

# The headers nearly every file includes, compiled once a group.
add_library(jakops_pch_core OBJECT ${CMAKE_CURRENT_LIST_DIR}/pch.cpp)
target_link_libraries(jakops_pch_core PRIVATE jakops_options Qt6::Core)
set_target_properties(jakops_pch_core PROPERTIES AUTOMOC OFF)
target_precompile_headers(jakops_pch_core PRIVATE <QtCore/QtCore> <algorithm> <array> <expected> <functional> <memory>
    <optional> <span> <string> <unordered_map> <variant> <vector>)

set_target_properties(jakops_pch_core PROPERTIES POSITION_INDEPENDENT_CODE ON) # else it does not fit the libraries

# jakops_library(base SOURCES a.cpp … LINKS PUBLIC …): one static library for a layer of models/. Links decide what it may include.
function(jakops_library layer)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
    set(target jakops_${layer})
    add_library(${target} STATIC ${ARG_SOURCES})
    target_include_directories(${target} PUBLIC ${CMAKE_SOURCE_DIR}/models)
    target_link_libraries(${target} PUBLIC ${ARG_LINKS} PRIVATE jakops_options ${ARG_PRIVATE_LINKS})
    target_precompile_headers(${target} REUSE_FROM jakops_pch_core)
endfunction()
