package io.github.sentimentj.pytorch;

import static java.util.Objects.requireNonNull;

import io.github.sentimentj.architecture.BiLstm;
import io.github.sentimentj.architecture.Pooling;
import io.github.sentimentj.data.DataException;
import io.github.sentimentj.modelfile.SavedModel;
import io.github.sentimentj.modelfile.StateDict;
import io.github.sentimentj.spi.Tensor;
import io.github.sentimentj.spi.Weights;
import io.github.sentimentj.text.TextSettings;
import io.github.sentimentj.text.Tokenizer;
import io.github.sentimentj.text.TokenizerSpec;
import io.github.sentimentj.text.Truncation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A classifier as PyTorch tutorials have it: {@code nn.Embedding}, a bidirectional {@code nn.LSTM},
 * its output at the last time step, {@code nn.Linear} with ReLU, {@code nn.Linear} to the logits;
 * or, without the ReLU, one {@code nn.Linear}. Its {@code state_dict} becomes a model file here:
 *
 * <pre>{@code
 * SavedModel imported =
 *     PyTorchBiLstm.of(Tokenizers.whitespace(), "negative", "positive")
 *         .read(Path.of("state_dict.safetensors"), Path.of("words.txt"));
 * ModelFile.write(imported, Path.of("reviews.safetensors"));
 * }</pre>
 *
 * <p>and the other way round, {@link #write} makes a {@code state_dict} of a model file.
 *
 * <p>Logits agree with PyTorch's within 1e-4 where a text is computed alone: a text that PyTorch
 * pads at its end ends in padding, which its last time step then speaks of. Nothing here pads.
 *
 * <p>Immutable and thread-safe.
 */
public final class PyTorchBiLstm {
  private final TextSettings text;
  private final List<String> labels;
  private final Pooling pooling;
  private final Optional<ModuleNames> modules;

  private PyTorchBiLstm(
      TextSettings text, List<String> labels, Pooling pooling, Optional<ModuleNames> modules) {
    this.text = text;
    this.labels = labels;
    this.pooling = pooling;
    this.modules = modules;
  }

  /**
   * Describes a network that reads the last time step, found by the shapes of its tensors, and
   * texts of up to 400 tokens, the first ones of a longer text.
   *
   * @param tokenizer cuts texts as the Python code did, or words are not found
   * @param labels the labels in the order of the logits; of a network with one logit, the second
   *     label is the one that the logit's sigmoid speaks for
   */
  public static PyTorchBiLstm of(Tokenizer tokenizer, String... labels) {
    TokenizerSpec spec = requireNonNull(tokenizer, "tokenizer").spec();
    return new PyTorchBiLstm(
        new TextSettings(spec, 1, Integer.MAX_VALUE, 400, Truncation.HEAD),
        List.of(labels),
        Pooling.LAST_STEP,
        Optional.empty());
  }

  /**
   * Sets how the outputs of all time steps become one vector; default {@link Pooling#LAST_STEP}.
   *
   * @throws IllegalArgumentException for {@link Pooling#ATTENTION}, of which there are many kinds
   */
  public PyTorchBiLstm pooling(Pooling pooling) {
    if (requireNonNull(pooling, "pooling") == Pooling.ATTENTION) {
      throw new IllegalArgumentException("pooling is ATTENTION; expected one without weights");
    }
    return new PyTorchBiLstm(text, labels, pooling, modules);
  }

  /** Sets how many tokens of a text are read, and which; default 400, the first ones. */
  public PyTorchBiLstm maxLength(int maxLength, Truncation truncation) {
    TextSettings longer =
        new TextSettings(
            text.tokenizer(), 1, Integer.MAX_VALUE, maxLength, requireNonNull(truncation));
    return new PyTorchBiLstm(longer, labels, pooling, modules);
  }

  /** Sets what the Python class calls its layers; default: they are told apart by their shapes. */
  public PyTorchBiLstm modules(ModuleNames modules) {
    return new PyTorchBiLstm(text, labels, pooling, Optional.of(requireNonNull(modules)));
  }

  /**
   * Reads a network. Equal shares of the labels stand for those of the training data, which nobody
   * told.
   *
   * @param stateDict its {@code state_dict} of 32-bit floats as safetensors
   * @param words UTF-8, a line for each row of the embedding: the row's word; {@code <pad>} and
   *     {@code <unk>} stand for padding and for all other words, wherever they stand
   * @throws DataException if the files are not of such a network or do not fit each other
   * @throws IOException if a file cannot be read
   */
  public SavedModel read(Path stateDict, Path words) throws IOException {
    WordList list = WordList.read(requireNonNull(words, "words"));
    Weights dict = StateDict.read(stateDict);
    try {
      ModuleNames names =
          modules.orElseGet(() -> new Layers(dict).find(pooling.vectorSize(2), labels.size()));
      return new ForeignNetwork(dict, names, list).toModel(text, labels, pooling);
    } catch (IllegalArgumentException e) {
      throw new DataException(
          "%s with %d words of %s: %s"
              .formatted(stateDict, list.rows().size(), words, e.getMessage()),
          e);
    }
  }

  /**
   * Writes a model's weights and words for PyTorch, under the names {@link
   * ModuleNames#ofDefaults()} and those of the tensors of an attention, if there is one, unchanged.
   * Labels, tokenizer and calibration stay behind: the Python side has to know them.
   *
   * @param model a {@link BiLstm}, from {@link io.github.sentimentj.modelfile.ModelFile#read(Path)}
   * @param stateDict is replaced in one step
   * @param words is replaced: {@code <pad>}, {@code <unk>}, then the words
   * @throws IllegalArgumentException if the model is of another architecture or composes vectors of
   *     subwords, or a word does not fit a line
   * @throws IOException if a file cannot be written
   */
  public static void write(SavedModel model, Path stateDict, Path words) throws IOException {
    write(model, stateDict, words, ModuleNames.ofDefaults());
  }

  /**
   * Does the same under other names.
   *
   * @throws IllegalArgumentException if there is no name for the dense layer, too
   */
  public static void write(SavedModel model, Path stateDict, Path words, ModuleNames names)
      throws IOException {
    if (!(model.recipe().architecture() instanceof BiLstm) || model.subwords().isPresent()) {
      throw new IllegalArgumentException(
          "the model is %s%s; expected a BiLstm without subwords"
              .formatted(
                  model.recipe().architecture(),
                  model.subwords().isPresent() ? " with subwords" : ""));
    }
    String dense =
        names
            .dense()
            .orElseThrow(
                () -> new IllegalArgumentException("the model has a dense layer; name it"));
    Map<String, String> prefixes =
        Map.of(
            "embedding", names.embedding(),
            "lstm", names.lstm(),
            "dense", dense,
            "classifier", names.classifier());
    Map<String, Tensor> renamed = new LinkedHashMap<>();
    for (String name : model.weights().names()) {
      String module = name.substring(0, name.indexOf('.'));
      String other = prefixes.getOrDefault(module, module) + name.substring(module.length());
      renamed.put(other, model.weights().get(name));
    }
    WordList.of(model.vocabulary()).write(requireNonNull(words, "words"));
    StateDict.write(Weights.of(renamed), stateDict);
  }
}
