package io.github.sentimentj.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.sentimentj.architecture.BiLstm;
import io.github.sentimentj.architecture.Pooling;
import io.github.sentimentj.data.DataException;
import io.github.sentimentj.modelfile.ModelFile;
import io.github.sentimentj.modelfile.SavedModel;
import io.github.sentimentj.modelfile.StateDict;
import io.github.sentimentj.pytorch.ModuleNames;
import io.github.sentimentj.pytorch.PyTorchBiLstm;
import io.github.sentimentj.spi.EncodedBatch;
import io.github.sentimentj.spi.Network;
import io.github.sentimentj.spi.Tensor;
import io.github.sentimentj.spi.Weights;
import io.github.sentimentj.text.TextEncoder;
import io.github.sentimentj.text.TextSettings;
import io.github.sentimentj.tokenizers.Tokenizers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classifiers that PyTorch itself computed; written by {@code golden/make_state_dict.py}. */
final class PyTorchBiLstmTest {
  private static final double TOLERANCE = 1e-4;
  private static final PyTorchBiLstm POST =
      PyTorchBiLstm.of(Tokenizers.whitespace(), "negative", "positive");

  @TempDir private Path folder;

  private Path golden(String name) throws IOException {
    try (InputStream in = PyTorchBiLstmTest.class.getResourceAsStream("/golden/" + name)) {
      return Files.write(folder.resolve(name), in.readAllBytes());
    }
  }

  private SavedModel read(PyTorchBiLstm network, String name) throws IOException {
    return network.read(
        golden("pytorch-" + name + ".safetensors"), golden("pytorch-" + name + ".txt"));
  }

  private JsonObject expected(String name) throws IOException {
    return JsonParser.parseString(Files.readString(golden("pytorch-" + name + ".json")))
        .getAsJsonObject();
  }

  private static float[] logits(SavedModel model, String text) {
    TextSettings settings = model.recipe().text();
    TextEncoder encoder =
        new TextEncoder(
            Tokenizers.whitespace(),
            model.vocabulary(),
            settings.maxLength(),
            settings.truncation());
    try (Network network =
        new JavaInferenceEngine().open(model.recipe().architecture(), model.weights())) {
      return network.logits(new EncodedBatch(List.of(encoder.encode(text))))[0];
    }
  }

  private static void assertAgrees(SavedModel model, JsonObject expected) {
    assertThat(expected.size()).isPositive();
    for (Map.Entry<String, JsonElement> text : expected.entrySet()) {
      float[] actual = logits(model, text.getKey());
      for (int label = 0; label < actual.length; label++) {
        double logit = text.getValue().getAsJsonArray().get(label).getAsDouble();
        assertThat((double) actual[label]).as(text.getKey()).isCloseTo(logit, within(TOLERANCE));
      }
    }
  }

  @Test
  void read_ofTheUsualNetwork_hasPyTorchsLogits() throws IOException {
    SavedModel model = read(POST, "post");
    assertThat(model.recipe().architecture())
        .isEqualTo(
            BiLstm.builder()
                .hiddenSize(6)
                .layers(2)
                .denseSize(5)
                .pooling(Pooling.LAST_STEP)
                .embeddingDropout(0)
                .dropout(0)
                .build());
    assertAgrees(model, expected("post"));
  }

  @Test
  void read_ofOtherNamesAndThreeLabels_hasPyTorchsLogits() throws IOException {
    PyTorchBiLstm network = PyTorchBiLstm.of(Tokenizers.whitespace(), "bad", "fair", "good");
    assertAgrees(read(network, "other-names"), expected("other-names"));
    ModuleNames names = new ModuleNames("word_vectors", "LSTM", "ffn.0", "ffn.2");
    assertAgrees(read(network.modules(names), "other-names"), expected("other-names"));
  }

  @Test
  void read_ofOneLogit_putsItAgainstZero() throws IOException {
    SavedModel model = read(POST.pooling(Pooling.FINAL_STATES), "one-logit");
    JsonObject expected = expected("one-logit");
    for (String text : expected.keySet()) {
      float[] logits = logits(model, text);
      assertThat(logits[0]).isZero();
      assertThat((double) logits[1])
          .as(text)
          .isCloseTo(expected.get(text).getAsJsonArray().get(0).getAsDouble(), within(TOLERANCE));
    }
  }

  @Test
  void read_savedAndLoaded_predictsWithoutAPlaceForPadding() throws IOException {
    Path file = folder.resolve("model.safetensors");
    ModelFile.write(read(POST, "post"), file);
    assertAgrees(ModelFile.read(file), expected("post"));
    assertThat(ModelFile.read(file).vocabulary().words()).doesNotContain("<pad>", "<unk>");
  }

  @Test
  void write_ofWhatWasRead_isTheSameNetwork() throws IOException {
    SavedModel model = read(POST, "post");
    Path weights = folder.resolve("written.safetensors");
    Path words = folder.resolve("written.txt");
    PyTorchBiLstm.write(model, weights, words);
    assertThat(StateDict.read(weights).names())
        .contains("embedding.weight", "lstm.weight_hh_l1_reverse", "fc1.weight", "fc2.bias");
    assertThat(Files.readAllLines(words, StandardCharsets.UTF_8))
        .startsWith("<pad>", "<unk>", "the")
        .hasSize(model.vocabulary().size());
    SavedModel again = POST.read(weights, words);
    for (String name : model.weights().names()) {
      assertThat(again.weights().get(name).toArray())
          .as(name)
          .isEqualTo(model.weights().get(name).toArray());
    }
  }

  @Test
  void read_ofAnotherWordList_saysSo() throws IOException {
    Path words = Files.writeString(folder.resolve("words.txt"), "<unk>\n<pad>\ngood\n");
    assertThatThrownBy(() -> POST.read(golden("pytorch-post.safetensors"), words))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("pytorch-post.safetensors with 3 words of")
        .hasMessageContaining("embedding.weight has shape [20, 8]; expected a row for each word");
  }

  @Test
  void read_ofAWordThatStandsTwice_saysSo() throws IOException {
    Path words = golden("pytorch-post.txt");
    Files.writeString(words, Files.readString(words).replace("awful", "great"));
    assertThatThrownBy(() -> POST.read(golden("pytorch-post.safetensors"), words))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("word twice in the vocabulary: great");
  }

  @Test
  void read_ofATorchPickle_saysHowToSaveIt() throws IOException {
    Path pickle = Files.writeString(folder.resolve("model.pt"), "PK\u0003\u0004 and more");
    assertThatThrownBy(() -> POST.read(pickle, golden("pytorch-post.txt")))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("model.pt looks like a zip archive, such as a PyTorch .pt")
        .hasMessageContaining("safetensors.torch.save_file");
  }

  @Test
  void read_ofANetworkWithFurtherLayers_namesThem() throws IOException {
    Map<String, Tensor> tensors = postTensors();
    tensors.put("norm.weight", Tensor.of(new float[12], 12));
    Path more = folder.resolve("more.safetensors");
    StateDict.write(Weights.of(tensors), more);
    assertThatThrownBy(() -> POST.read(more, golden("pytorch-post.txt")))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("[norm.weight] belong to no layer of");
  }

  @Test
  void read_ofAOneWayNetwork_saysWhatIsMissing() throws IOException {
    Map<String, Tensor> tensors = postTensors();
    tensors.keySet().removeIf(name -> name.endsWith("_reverse"));
    Path oneWay = folder.resolve("one-way.safetensors");
    StateDict.write(Weights.of(tensors), oneWay);
    assertThatThrownBy(() -> POST.read(oneWay, golden("pytorch-post.txt")))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("lstm.weight_ih_l0_reverse");
  }

  @Test
  void read_ofOtherLabels_saysThatTheHeadDoesNotFit() throws IOException {
    PyTorchBiLstm four = PyTorchBiLstm.of(Tokenizers.whitespace(), "a", "b", "c", "d");
    assertThatThrownBy(() -> read(four, "post"))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("[fc1, fc2] make a head from 12 features to 4 labels in 0 ways");
  }

  private Map<String, Tensor> postTensors() throws IOException {
    Weights weights = StateDict.read(golden("pytorch-post.safetensors"));
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    weights.names().forEach(name -> tensors.put(name, weights.get(name)));
    return tensors;
  }
}
