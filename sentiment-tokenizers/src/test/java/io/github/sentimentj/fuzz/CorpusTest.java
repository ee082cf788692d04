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
            FuzzCorpus.tests(VectorsTarget.class, VectorsTarget::fuzzerTestOneInput),
            FuzzCorpus.tests(TokenizersTarget.class, TokenizersTarget::fuzzerTestOneInput),
            FuzzCorpus.tests(TokenizerSpecTarget.class, TokenizerSpecTarget::fuzzerTestOneInput),
            FuzzCorpus.tests(SubwordModelTarget.class, SubwordModelTarget::fuzzerTestOneInput))
        .flatMap(tests -> tests);
  }
}
