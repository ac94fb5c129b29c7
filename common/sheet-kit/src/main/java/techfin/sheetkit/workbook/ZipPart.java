package techfin.sheetkit.workbook;

/**
 * An entry of a zip file, as both its headers tell.
 *
 * @param start of its data in the file
 * @param packed bytes in the file
 * @param size bytes once unpacked
 */
record ZipPart(String name, boolean deflated, long start, long packed, long size, long crc) {}
