package io.github.sentimentj.audit;

import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.data.Example;
import java.util.List;
import java.util.SortedMap;

/**
 * A data set as audits compare it.
 *
 * @param examples its examples in order
 * @param texts their texts as they are compared
 */
record AuditedData(
    String name,
    SortedMap<String, Integer> labelCounts,
    List<Example> examples,
    List<String> texts) {

  static AuditedData of(Dataset data) {
    List<Example> examples = data.stream().toList();
    List<String> texts = examples.parallelStream().map(Example::comparableText).toList();
    return new AuditedData(data.name(), data.labelCounts(), examples, texts);
  }

  int size() {
    return examples.size();
  }

  Row row(int index) {
    return Row.of(name, index, examples.get(index));
  }
}
