package io.github.sentimentj.djl;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sentimentj.MissingEngineException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DeviceTest {
  @ParameterizedTest
  @ValueSource(strings = {"gpu99", "gpu+cpu", "tpu", "", "nonsense"})
  void newManager_ofADeviceThatIsNotThere_namesItAndWhatIsMissing(String device) {
    assertThatThrownBy(() -> PyTorch.newManager(device))
        .isInstanceOf(MissingEngineException.class)
        .hasMessageContaining("'" + device + "'")
        .hasMessageContaining("CUDA");
  }
}
