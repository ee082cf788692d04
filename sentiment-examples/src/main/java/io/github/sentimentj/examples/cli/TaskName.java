package io.github.sentimentj.examples.cli;

import io.github.sentimentj.examples.benchmark.AccuracyTask;
import java.util.Arrays;
import java.util.Iterator;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Names of what accuracy is measured on. */
final class TaskName implements ITypeConverter<AccuracyTask>, Iterable<String> {
  @Override
  public AccuracyTask convert(String name) {
    return AccuracyTask.named(name)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "expected one of " + String.join(", ", this) + " but was '" + name + "'"));
  }

  @Override
  public Iterator<String> iterator() {
    return Arrays.stream(AccuracyTask.values()).map(AccuracyTask::toString).iterator();
  }
}
