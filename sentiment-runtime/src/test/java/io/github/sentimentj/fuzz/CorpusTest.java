package io.github.sentimentj.fuzz;

import io.github.sentimentj.contract.FuzzCorpus;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What fuzzing found or started from, in every ordinary build. */
final class CorpusTest {
  @TestFactory
  Stream<DynamicTest> fuzzerTestOneInput_corpus_keepsTheContract() {
    return Stream.of(
            FuzzCorpus.tests(ModelBytesTarget.class, ModelBytesTarget::fuzzerTestOneInput),
            FuzzCorpus.tests(ModelHeaderTarget.class, ModelHeaderTarget::fuzzerTestOneInput),
            FuzzCorpus.tests(
                ModelDescriptionTarget.class, ModelDescriptionTarget::fuzzerTestOneInput),
            FuzzCorpus.tests(CsvTarget.class, CsvTarget::fuzzerTestOneInput),
            FuzzCorpus.tests(JsonLinesTarget.class, JsonLinesTarget::fuzzerTestOneInput))
        .flatMap(tests -> tests);
  }
}
