package io.github.sentimentj.modelfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sentimentj.Recipe;
import io.github.sentimentj.architecture.BiLstm;
import io.github.sentimentj.architecture.Pooling;
import io.github.sentimentj.contract.SafeTensorsFile;
import io.github.sentimentj.text.ScriptShares;
import io.github.sentimentj.text.SubwordRule;
import io.github.sentimentj.text.SubwordVectors;
import io.github.sentimentj.text.TextSettings;
import io.github.sentimentj.text.TokenizerSpec;
import io.github.sentimentj.text.Vocabulary;
import io.github.sentimentj.training.ClassWeights;
import io.github.sentimentj.training.OptimizerSettings;
import io.github.sentimentj.training.Regularization;
import io.github.sentimentj.training.Schedule;
import io.github.sentimentj.training.TrainingSettings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ModelFileTest {
  private final SavedModel model = TinyModel.ofDefaults();

  @TempDir private Path folder;

  static void assertEqual(SavedModel actual, SavedModel expected) {
    assertThat(actual.recipe()).isEqualTo(expected.recipe());
    assertThat(actual.vocabulary().words()).isEqualTo(expected.vocabulary().words());
    assertThat(actual.labels()).isEqualTo(expected.labels());
    assertThat(actual.priors()).isEqualTo(expected.priors());
    assertThat(actual.provenance()).isEqualTo(expected.provenance());
    assertThat(actual.subwords().map(SubwordVectors::rule))
        .isEqualTo(expected.subwords().map(SubwordVectors::rule));
    assertThat(actual.subwords().map(SubwordVectors::values))
        .isEqualTo(expected.subwords().map(SubwordVectors::values));
    assertThat(actual.weights().names())
        .containsExactlyInAnyOrderElementsOf(expected.weights().names());
    for (String name : expected.weights().names()) {
      assertThat(actual.weights().get(name).shape())
          .isEqualTo(expected.weights().get(name).shape());
      assertThat(actual.weights().get(name).toArray())
          .isEqualTo(expected.weights().get(name).toArray());
    }
  }

  @ParameterizedTest
  @EnumSource
  void read_writtenModel_isEqual(Pooling pooling) throws IOException {
    BiLstm architecture =
        BiLstm.builder().hiddenSize(3).layers(2).pooling(pooling).denseSize(4).build();
    SavedModel model = TinyModel.of(TinyModel.recipe(architecture), 5);
    Path file = folder.resolve("model.safetensors");

    ModelFile.write(model, file);

    assertEqual(ModelFile.read(file), model);
    assertEqual(ModelFiles.read(Files.readAllBytes(file)), model);
  }

  @Test
  void read_tensorsLargerThanAStep_areEqual() throws IOException {
    BiLstm architecture = BiLstm.builder().hiddenSize(130).denseSize(1).build();
    SavedModel model = TinyModel.of(TinyModel.recipe(architecture), 301);

    assertEqual(ModelFiles.read(ModelFiles.bytes(model)), model);
  }

  @Test
  void read_strangeStringsAndNumbers_areEqual() throws IOException {
    String strange = "\ud800 \udc00\ud83d\ude00 \u0000\n\"\\\u2028</script>";
    Recipe recipe = TinyModel.recipe(TinyModel.architecture(Pooling.MEAN));
    TrainingSettings training =
        new TrainingSettings(
            Integer.MAX_VALUE,
            1,
            new OptimizerSettings(
                Double.MIN_VALUE,
                0.1 + 0.2,
                0,
                Schedule.CONSTANT,
                -0.0,
                -0.0,
                Double.POSITIVE_INFINITY,
                0.1),
            new Regularization(-0.0, Math.nextDown(1.0), Double.MIN_NORMAL, 1 / 3.0),
            ClassWeights.balanced(),
            recipe.training().earlyStopping(),
            Long.MIN_VALUE + 1,
            1);
    ScriptShares strangeScripts = new ScriptShares(new TreeMap<>(Map.of(strange, 1.0)));
    TreeMap<String, Double> figures = new TreeMap<>();
    figures.put(strange, Double.NaN);
    figures.put("a", 1e300);
    figures.put("b", Double.NEGATIVE_INFINITY);
    SavedModel model =
        new SavedModel(
            new Recipe(recipe.text(), recipe.architecture(), training),
            Vocabulary.of(List.of(strange, "", "b", "c")),
            List.of(strange, "positive"),
            List.of(1e-7, 1 - 1e-7),
            new Provenance(strange, 0, 0, "f".repeat(64), strangeScripts, 0, 0, figures),
            this.model.weights());

    assertEqual(ModelFiles.read(ModelFiles.bytes(model)), model);
  }

  @Test
  void write_equalModelsBuiltDifferently_givesEqualBytes() throws IOException {
    TreeMap<String, Double> figures = new TreeMap<>(Map.of("loss", 0.1, "accuracy", 0.9));
    TreeMap<String, Double> reversed = new TreeMap<>(Collections.reverseOrder());
    reversed.putAll(figures);
    byte[] expected = ModelFiles.bytes(withFigures(figures));

    assertThat(ModelFiles.bytes(withFigures(reversed))).isEqualTo(expected);
    assertThat(ModelFiles.bytes(ModelFiles.read(expected))).isEqualTo(expected);
  }

  private SavedModel withFigures(SortedMap<String, Double> figures) {
    Provenance provenance =
        new Provenance(
            "0.1.0", 1, 1, "0".repeat(64), new ScriptShares(new TreeMap<>()), 1, 1, figures);
    return new SavedModel(
        model.recipe(),
        model.vocabulary(),
        model.labels(),
        model.priors(),
        provenance,
        model.weights());
  }

  @Test
  void write_tinyModel_isTheDocumentedFormat() {
    byte[] file = ModelFiles.bytes(model);
    SafeTensorsFile tensors = SafeTensorsFile.of(file);

    assertThat((ModelFiles.PREFIX + ModelFiles.headerLength(file)) % 8).isZero();
    assertThat(tensors.metadata())
        .containsExactly(
            Map.entry("format", "sentimentj"),
            Map.entry(
                "model",
                """
                {"formatVersion":1,"recipe":{"text":{"tokenizer":{"id":"words","version":1,\
                "parameters":{"lowerCase":"true"}},"minFrequency":2,"maxVocabularySize":50000,\
                "maxLength":400,"truncation":"head-and-tail"},"architecture":{"name":"bilstm",\
                "hiddenSize":1,"layers":1,"pooling":"max","denseSize":1,"embeddingDropout":0.3,\
                "dropout":0.5},"training":{"maxEpochs":8,"batchSize":64,"optimizer":\
                {"learningRate":0.002,"embeddingLearningRate":0.001,\
                "embeddingFreezeEpochs":1,"schedule":"one-cycle","warmUpEpochs":0.75,"weightDecay":0.0001,\
                "maxGradientNorm":5,"averageDecay":0.5},"regularization":{"wordDropout":0.1,\
                "weightDropout":0.2,"labelSmoothing":0.3,"adversarialNorm":0.4},"classWeights":\
                {"inverseFrequency":false,"factors":{"negative":2.5}},"earlyStopping":{"metric":"macro-f1","patience":2},"seed":42,\
                "threads":1},"decision":{"calibration":"temperature","abstention":{"rule":"never",\
                "value":0.0}}},"labels":["negative","positive"],"priors":[0.3333333333333333,\
                0.6666666666666666],"provenance":{"libraryVersion":"0.1.0",\
                "trainingExamples":100,"validationExamples":10,"dataSha256":\
                "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",\
                "scripts":{"HAN":0.25,"LATIN":0.75},"epochs":3,\
                "bestEpoch":2,"validation":{"loss":0.42},"history":{"engine":"pytorch 2.7.1",\
                "stopReason":"early-stopping","tokens":12345,"skippedSteps":1,"epochs":[\
                {"epoch":1,"trainingLoss":0.75,"trainingAccuracy":0.5},\
                {"epoch":3,"trainingLoss":0.5,"trainingAccuracy":0.625,"validation":\
                {"loss":0.25,"accuracy":0.875,"macroF1":0.75}}],\
                "vectors":{"types":0.5,"tokens":0.75},"check":{"dataSha256":\
                "fedcba9876543210fedcba9876543210fedcba9876543210fedcba9876543210",\
                "figures":{"accuracy":[0.8,0.7,0.9]},"before":{"loss":0.5,"ece":0.25,\
                "coverage":1,"accuracy":0.8},"after":{"loss":0.375,"ece":0.125,"coverage":0.0,\
                "accuracy":"NaN"}},"notes":{"when":"in May"}}},"precision":"float32",\
                "decision":{"scales":[1,1],"offsets":[0.0,0.0],"threshold":0.0}}\
                """));
    assertThat(tensors.names())
        .startsWith("embedding.weight", "lstm.weight_ih_l0")
        .endsWith("classifier.bias", "vocabulary", "sha256");
    assertThat(tensors.f32("embedding.weight").toArray())
        .isEqualTo(model.weights().get("embedding.weight").toArray());
    assertThat(new String(tensors.u8("vocabulary"), UTF_8))
        .isEqualTo("[\"good\",\"schön\",\"好\",\"😀\"]");
    assertThat(tensors.u8("sha256"))
        .isEqualTo(Sha256.start().digest(Arrays.copyOf(file, file.length - ModelFiles.DIGEST)));
  }

  /** Files written before there was a choice mean 0.25, and are written again as they were. */
  @Test
  void read_withoutWarmUpEpochs_meansAQuarter() throws IOException {
    byte[] file =
        ModelFiles.withModel(
            ModelFiles.bytes(model),
            description ->
                description
                    .getAsJsonObject("recipe")
                    .getAsJsonObject("training")
                    .getAsJsonObject("optimizer")
                    .remove("warmUpEpochs"));
    SavedModel read = ModelFiles.read(file);
    assertThat(read.recipe().training().optimizer().warmUpEpochs()).isEqualTo(0.25);
    assertThat(ModelFiles.header(ModelFiles.bytes(read))).doesNotContain("warmUpEpochs");
  }

  @Test
  void write_tokenizerWithContent_keepsItInATensor() throws IOException {
    TokenizerSpec spec = new TokenizerSpec("words", 1, Map.of(), UTF_8.encode("{\"rules\":\"ä\"}"));
    SavedModel written = TinyModel.of(model.recipe().withTokenizer(spec), 1);
    byte[] file = ModelFiles.bytes(written);

    assertThat(new String(SafeTensorsFile.of(file).u8("tokenizer"), UTF_8))
        .isEqualTo("{\"rules\":\"ä\"}");
    SavedModel read = ModelFiles.read(file);
    assertThat(read.recipe()).isEqualTo(written.recipe());
    assertThat(ModelFiles.bytes(read)).isEqualTo(file);
  }

  @Test
  void write_modelWithSubwords_isTheDocumentedFormat() throws IOException {
    SavedModel written = TinyModel.withSubwords();
    byte[] file = ModelFiles.bytes(written);

    String header = ModelFiles.header(file);
    assertThat(header)
        .contains("\\\"subwords\\\":{\\\"buckets\\\":3,\\\"minLength\\\":2,\\\"maxLength\\\":5}")
        .contains("\"classifier.bias\":{\"dtype\":\"F32\"")
        .contains("\"subword.weight\":{\"dtype\":\"F16\",\"shape\":[3,2]");
    int begin = (int) ModelFiles.offset(file, "subword.weight");
    byte[] data = Arrays.copyOfRange(file, begin, begin + 12);
    assertThat(data).containsExactly(0, 0x38, 0, 0xBC, 0, 0, 0, 0, 0, 0, 0xFF, 0x7B);
    assertEqual(ModelFiles.read(file), written);
    assertThat(ModelFiles.bytes(ModelFiles.read(file))).isEqualTo(file);
  }

  @Test
  void read_subwordsLargerThanAStep_areEqual() throws IOException {
    SubwordVectors subwords = new SubwordVectors(new SubwordRule(70_001, 3, 6), 2);
    for (int bucket = 0; bucket < 70_001; bucket++) {
      subwords.put(bucket, new float[] {bucket % 1000, -bucket % 77});
    }
    SavedModel written = model.withSubwords(Optional.of(subwords));
    Path file = folder.resolve("model.safetensors");

    ModelFile.write(written, file);

    assertEqual(ModelFile.read(file), written);
    assertEqual(ModelFiles.read(Files.readAllBytes(file)), written);
  }

  @Test
  void write_headerTooLarge_throwsBeforeAnythingIsWritten() {
    Map<String, String> parameters = Map.of("rules", "x".repeat(1 << 20));
    TextSettings text = model.recipe().text();
    TextSettings large =
        new TextSettings(
            new TokenizerSpec("words", 1, parameters),
            text.minFrequency(),
            text.maxVocabularySize(),
            text.maxLength(),
            text.truncation());
    Recipe recipe = new Recipe(large, model.recipe().architecture(), model.recipe().training());
    SavedModel model = TinyModel.of(recipe, 1);

    assertThatThrownBy(() -> ModelFile.write(model, folder.resolve("model")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at most 1048576 fit");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void write_stream_isFlushedAndStaysOpen() throws IOException {
    StringBuilder calls = new StringBuilder();
    OutputStream out =
        new OutputStream() {
          @Override
          public void write(int b) {}

          @Override
          public void write(byte[] bytes, int offset, int length) {}

          @Override
          public void flush() {
            calls.append("flush ");
          }

          @Override
          public void close() {
            calls.append("close ");
          }
        };

    ModelFile.write(model, out);

    assertThat(calls).hasToString("flush ");
  }

  @Test
  void read_streamThatGivesOneByteAtATime_isEqual() throws IOException {
    InputStream slow =
        new FilterInputStream(new ByteArrayInputStream(ModelFiles.bytes(model))) {
          @Override
          public int read(byte[] bytes, int offset, int length) throws IOException {
            return super.read(bytes, offset, Math.min(1, length));
          }
        };

    assertEqual(ModelFile.read(slow), model);
  }

  @Test
  void read_failingStream_throwsItsOwnException() {
    IOException fault = new IOException("disk on fire");
    InputStream failing =
        new FilterInputStream(InputStream.nullInputStream()) {
          @Override
          public int read(byte[] bytes, int offset, int length) throws IOException {
            throw fault;
          }
        };

    assertThatThrownBy(() -> ModelFile.read(failing)).isSameAs(fault);
  }

  @Test
  void read_missingFile_throwsNoSuchFile() {
    assertThatThrownBy(() -> ModelFile.read(folder.resolve("none")))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void read_folder_throwsFileSystemException() {
    assertThatThrownBy(() -> ModelFile.read(folder))
        .isInstanceOf(FileSystemException.class)
        .hasMessageContaining("is a folder");
  }

  @Test
  void read_damagedFile_namesThePath() throws IOException {
    Path file = folder.resolve("model");
    Files.write(file, Arrays.copyOf(ModelFiles.bytes(model), 2000));

    assertThatThrownBy(() -> ModelFile.read(file))
        .isInstanceOf(CorruptModelException.class)
        .hasMessageStartingWith(file + ": corrupt model: ");
  }

  @Test
  void readAndWrite_null_throwNamingTheArgument() {
    assertThatThrownBy(() -> ModelFile.read((Path) null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("file");
    assertThatThrownBy(() -> ModelFile.write(null, new ByteArrayOutputStream()))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("model");
  }
}
