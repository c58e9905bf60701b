# add_module(<name> [USES <module>...] [LINKS <library>...]) declares harness/<name> as one library
# of all its sources. USES is the architecture: a module may include only what it names there.
function(add_module name)
  cmake_parse_arguments(ARG "" "" "USES;LINKS" ${ARGN})
  set(folder ${CMAKE_CURRENT_SOURCE_DIR}/${name})
  file(GLOB sources CONFIGURE_DEPENDS ${folder}/*.cpp)
  file(GLOB headers CONFIGURE_DEPENDS ${folder}/*.hpp)

  if(sources)
    add_library(${name} STATIC ${sources})
    set(scope PUBLIC)
  else()
    add_library(${name} INTERFACE)
    set(scope INTERFACE)
  endif()
  set_target_properties(${name} PROPERTIES POSITION_INDEPENDENT_CODE ON
                                           VERIFY_INTERFACE_HEADER_SETS ON)
  target_sources(${name} ${scope} FILE_SET HEADERS BASE_DIRS ${CMAKE_CURRENT_SOURCE_DIR}
                                  FILES ${headers})
  target_link_libraries(${name} ${scope} workbook_options ${ARG_USES} ${ARG_LINKS})
  set_property(GLOBAL APPEND PROPERTY WORKBOOK_MODULES "${name}>${ARG_USES}")
endfunction()
