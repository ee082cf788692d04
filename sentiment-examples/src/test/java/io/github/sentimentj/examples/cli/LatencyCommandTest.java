package io.github.sentimentj.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LatencyCommandTest {
  @TempDir private Path folder;
  private Path model;

  @BeforeEach
  void train() throws IOException {
    model = TinyData.model(folder);
  }

  @Test
  void latency_json_tellsBothEnginesAndTheirRatio() throws IOException {
    String text = "the film was great, ".repeat(60);
    Path data = Files.writeString(folder.resolve("long.csv"), "text,label\n\"" + text + "\",x\n");

    Run run = Run.sentiment("benchmark", "latency", "--model", model, "--data", data, "--json");

    assertThat(run.status()).as(run.err()).isZero();
    JsonObject json = run.json();
    for (String tokens : new String[] {"tokens_20", "tokens_50", "tokens_230"}) {
      JsonObject java = json.getAsJsonObject("java").getAsJsonObject(tokens);
      JsonObject pytorch = json.getAsJsonObject("pytorch").getAsJsonObject(tokens);
      double p50 = java.get("p50_ms").getAsDouble();
      assertThat(p50).isPositive().isLessThanOrEqualTo(java.get("p99_ms").getAsDouble());
      assertThat(java.get("texts_per_second").getAsDouble()).isPositive();
      assertThat(json.getAsJsonObject("latency_ratio_java_to_pytorch").get(tokens).getAsDouble())
          .isCloseTo(p50 / pytorch.get("p50_ms").getAsDouble(), within(1e-12));
    }
    for (String engine : new String[] {"java", "pytorch"}) {
      JsonObject rates = json.getAsJsonObject(engine).getAsJsonObject("bulk_texts_per_second");
      assertThat(rates.get("threads_1").getAsDouble()).isPositive();
      assertThat(rates.get("threads_2").getAsDouble()).isPositive();
      JsonObject callers = json.getAsJsonObject(engine).getAsJsonObject("single_texts_per_second");
      assertThat(callers.keySet()).containsExactly("callers_1", "callers_8", "callers_64");
      JsonObject batched =
          json.getAsJsonObject(engine).getAsJsonObject("micro_batched_texts_per_second");
      assertThat(
              json.getAsJsonObject(engine).get("micro_batched_ratio_to_one_caller").getAsDouble())
          .isCloseTo(
              batched.get("callers_64").getAsDouble() / callers.get("callers_1").getAsDouble(),
              within(1e-12));
      JsonObject times =
          json.getAsJsonObject(engine).getAsJsonObject("micro_batched_cpu_ms_per_text");
      assertThat(times.keySet()).containsExactly("callers_1", "callers_8", "callers_64");
    }
  }

  @Test
  void latency_withoutLongTexts_saysSo() {
    Path data = folder.resolve("train.csv");
    Run run = Run.sentiment("benchmark", "latency", "--model", model, "--data", data);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.lastError()).contains("no text of 20 tokens or more among 120 texts");
  }
}
