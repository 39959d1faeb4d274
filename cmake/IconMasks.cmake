# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -DRSVG=… -DSOURCE=<folder of svg> -DTARGET=<folder> -DNAMES=a,b,… -DSIZES=14,16,… -P IconMasks.cmake
# Draws each sign once per pixel size: TARGET/<pixels>/<name>.png, whose alpha is the mask that the window fills with a colour.
string(REPLACE "," ";" names "${NAMES}")
string(REPLACE "," ";" sizes "${SIZES}")
foreach(size IN LISTS sizes)
  file(MAKE_DIRECTORY "${TARGET}/${size}")
  foreach(name IN LISTS names)
    execute_process(
      COMMAND "${RSVG}" --width ${size} --height ${size} --output "${TARGET}/${size}/${name}.png" "${SOURCE}/${name}.svg"
      COMMAND_ERROR_IS_FATAL ANY)
  endforeach()
endforeach()
