package io.github.sentimentj.modelfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sentimentj.spi.Tensor;
import io.github.sentimentj.spi.Weights;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

final class SavedModelTest {
  private final SavedModel model = TinyModel.ofDefaults();

  @Test
  void new_weightsInAnotherOrder_isAccepted() {
    SavedModel reordered = withWeights(map -> map.put("dense.bias", map.remove("dense.bias")));

    assertThat(ModelFiles.bytes(reordered)).isEqualTo(ModelFiles.bytes(model));
  }

  @Test
  void new_weightsThatDoNotFit_throwNamingTheTensor() {
    assertRefused(map -> map.remove("dense.bias"), "no tensor 'dense.bias'");
    assertRefused(map -> map.remove("embedding.weight"), "no tensor 'embedding.weight'");
    assertRefused(map -> map.put("more", Tensor.of(new float[1], 1)), "more");
    assertRefused(map -> map.put("dense.bias", Tensor.of(new float[2], 2)), "[2]; expected [1]");
    assertRefused(
        map -> map.put("embedding.weight", Tensor.of(new float[10], 5, 2)), "[5, 2]; expected [6");
    assertRefused(
        map -> map.put("embedding.weight", Tensor.of(new float[12], 12)), "[12]; expected [voc");
    assertRefused(map -> map.put("dense.bias", Tensor.of(new float[] {Float.NaN}, 1)), "NaN at 0");
  }

  @Test
  void new_notFiniteFarIntoATensor_throwsWithThePlace() {
    float[] values = new float[6 * 10_000];
    values[50_001] = Float.NEGATIVE_INFINITY;

    assertRefused(
        map -> {
          map.put("embedding.weight", Tensor.of(values, 6, 10_000));
        },
        "'embedding.weight' has -Infinity at 50001");
  }

  @Test
  void new_labelsOrPriorsOutOfRange_throws() {
    assertRefused(List.of("a"), List.of(1.0), "at least two");
    assertRefused(List.of("a", "a"), TinyModel.PRIORS, "'a' stands twice");
    assertRefused(List.of("a", "\t"), TinyModel.PRIORS, "label 1 is blank");
    assertRefused(TinyModel.LABELS, List.of(1.0), "1 priors, 2 labels");
    assertRefused(TinyModel.LABELS, List.of(0.0, 1.0), "a prior is 0.0");
    assertRefused(TinyModel.LABELS, List.of(0.5, Double.NaN), "a prior is NaN");
    assertRefused(TinyModel.LABELS, List.of(0.5, 0.50001), "sum to 1.00001");
  }

  private void assertRefused(List<String> labels, List<Double> priors, String message) {
    assertThatThrownBy(
            () ->
                new SavedModel(
                    model.recipe(),
                    model.vocabulary(),
                    labels,
                    priors,
                    model.provenance(),
                    model.weights()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  private void assertRefused(Consumer<Map<String, Tensor>> change, String message) {
    assertThatThrownBy(() -> withWeights(change))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  private SavedModel withWeights(Consumer<Map<String, Tensor>> change) {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    model.weights().names().forEach(name -> tensors.put(name, model.weights().get(name)));
    change.accept(tensors);
    return new SavedModel(
        model.recipe(),
        model.vocabulary(),
        model.labels(),
        model.priors(),
        model.provenance(),
        Weights.of(tensors));
  }
}
