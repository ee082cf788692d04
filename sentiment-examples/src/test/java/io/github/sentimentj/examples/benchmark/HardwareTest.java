package io.github.sentimentj.examples.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

class HardwareTest {
  @Test
  void model_severalProcessors_isTheFirst() {
    String cpuInfo =
        """
        processor\t: 0
        model\t\t: 85
        model name\t: Some CPU @ 2.0GHz\s
        processor\t: 1
        model name\t: Another
        """;
    assertThat(Hardware.model(cpuInfo)).contains("Some CPU @ 2.0GHz");
  }

  @Test
  void model_noneNamed_isEmpty() {
    assertThat(Hardware.model("processor\t: 0\nCPU part\t: 0xd0c\n")).isEmpty();
    assertThat(Hardware.model("")).isEmpty();
  }

  @Test
  void describe_here_namesCoresAndJdkButNoHost() throws UnknownHostException {
    assertThat(Hardware.describe())
        .startsWith(Runtime.getRuntime().availableProcessors() + " cores")
        .endsWith("JDK " + System.getProperty("java.version"))
        .doesNotContain(InetAddress.getLocalHost().getHostName());
  }
}
