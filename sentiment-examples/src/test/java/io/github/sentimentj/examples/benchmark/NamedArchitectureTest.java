package io.github.sentimentj.examples.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sentimentj.architecture.BiLstm;
import io.github.sentimentj.architecture.Pooling;
import org.junit.jupiter.api.Test;

class NamedArchitectureTest {
  @Test
  void all_first_isTheDefault() {
    assertThat(NamedArchitecture.all().get(0))
        .isEqualTo(new NamedArchitecture("bilstm", BiLstm.ofDefaults()));
  }

  @Test
  void named_maxMean_differsInPoolingAlone() {
    assertThat(NamedArchitecture.named("max-mean-bilstm").orElseThrow().architecture())
        .isEqualTo(BiLstm.builder().pooling(Pooling.MAX_MEAN).build());
  }

  @Test
  void named_unknown_isEmpty() {
    assertThat(NamedArchitecture.named("lstm")).isEmpty();
  }
}
