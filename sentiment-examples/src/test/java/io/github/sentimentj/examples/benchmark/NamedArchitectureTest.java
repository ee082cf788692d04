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
  void named_attention_differsInPoolingAlone() {
    assertThat(NamedArchitecture.named("attention-bilstm").orElseThrow().architecture())
        .isEqualTo(BiLstm.builder().pooling(Pooling.ATTENTION).build());
  }

  @Test
  void named_unknown_isEmpty() {
    assertThat(NamedArchitecture.named("lstm")).isEmpty();
  }
}
