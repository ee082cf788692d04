package io.github.sentimentj.examples.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a file to write, and sees to it that this will be possible after the work. */
final class OutputFile implements ITypeConverter<Path> {
  @Override
  public Path convert(String name) {
    Path file = InputFile.path(name).toAbsolutePath();
    Path folder = file.getParent();
    if (folder == null || Files.isDirectory(file)) {
      throw new TypeConversionException("a folder, not a file: " + name);
    }
    if (!Files.isDirectory(folder)) {
      throw new TypeConversionException("no such folder: " + folder);
    }
    if (!Files.isWritable(folder)) {
      throw new TypeConversionException("a folder not to be written: " + folder);
    }
    return file;
  }
}
