package io.github.sentimentj.examples.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.data.Example;
import io.github.sentimentj.embeddings.skipgram.SkipGram;
import io.github.sentimentj.examples.TrainingData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AccuracyTaskTest {
  private static final Effort ALL = new Effort(Optional.empty(), Optional.empty());

  @TempDir private Path folder;

  /** The published data, where they are at hand. */
  private static Path publicData() {
    String data = System.getProperty("sentimentj.data", System.getenv("SENTIMENTJ_DATA"));
    assumeTrue(data != null, "no data: set the system property sentimentj.data or SENTIMENTJ_DATA");
    return Path.of(data);
  }

  private static AccuracyTask task(String name) {
    return AccuracyTask.named(name).orElseThrow();
  }

  @ParameterizedTest
  @EnumSource(AccuracyTask.class)
  void named_ofItsName_isTheTask(AccuracyTask task) {
    assertThat(AccuracyTask.named(task.toString())).contains(task);
  }

  @Test
  void named_otherName_isEmpty() {
    assertThat(AccuracyTask.named("IMDB")).isEmpty();
    assertThat(AccuracyTask.named("sst")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "imdb, vectors-glove/glove.6B.100d.top100k.txt.gz",
    "imdb-adversarial, imdb/train.csv.gz",
    "imdb-unlabelled, imdb/unsup.csv.gz",
    "imdb-unlabelled-adversarial, imdb/unsup.csv.gz",
    "imdb-5000, imdb/test.csv.gz",
    "sst2, sst/sst2_phrases_train.csv.gz",
    "sst2-sentences, sst/sst2_train.csv.gz",
    "sst2-unlabelled, sst/sst2_train.csv.gz",
    "sst5, sst/trees/train.txt.gz",
    "sst5, sst/sst5_train.csv.gz",
    "sst5-sentences, sst/sst5_dev.csv.gz",
    "chnsenticorp, zh-online-shopping/all.csv.gz",
    "chnsenticorp-characters, vectors-zh-char/tencent-char-200d.vec.gz",
    "waimai, zh-waimai/all.csv.gz",
    "waimai-characters, zh-waimai/all.csv.gz",
    "umsab-spanish, umsab/es_dev.csv.gz",
    "umsab-spanish-words, umsab/es_test.csv.gz"
  })
  void requireFiles_oneMissing_namesIt(String name, String file) throws IOException {
    TinyDataFolder.in(folder);
    task(name).requireFiles(folder);
    Files.delete(folder.resolve(file));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> task(name).requireFiles(folder))
        .withMessage("no such file: %s; the task %s needs it", folder.resolve(file), name);
  }

  @Test
  void read_imdb_knowsWhichReviewsAreOfOneFilm() throws IOException {
    TrainingData data = AccuracyTask.IMDB.read(TinyDataFolder.in(folder));
    assertThat(data.train().stream().map(Example::group).limit(5))
        .containsExactly(
            Optional.of("m0"),
            Optional.of("m0"),
            Optional.of("m0"),
            Optional.of("m0"),
            Optional.of("m1"));
    assertThat(data.validation()).isEmpty();
  }

  @Test
  void embeddings_unlabelledReviews_areLearnedFrom() throws IOException {
    TinyDataFolder.in(folder);
    TrainingData plain = AccuracyTask.IMDB.read(folder);
    TrainingData more = AccuracyTask.IMDB_UNLABELLED.read(folder);
    assertThat(AccuracyTask.IMDB.embeddings(folder, plain, 1).orElseThrow())
        .isNotInstanceOf(SkipGram.class);
    assertThat(AccuracyTask.IMDB_UNLABELLED.embeddings(folder, more, 1).orElseThrow())
        .isInstanceOf(SkipGram.class);
    assertThat(AccuracyTask.UMSAB_SPANISH.embeddings(folder, plain, 1)).isEmpty();
  }

  @Test
  void readFineTuning_phrases_endsWithSentences() throws IOException {
    TinyDataFolder.in(folder);
    Dataset sentences = Dataset.csv(folder.resolve("sst/sst5_train.csv.gz"));
    assertThat(AccuracyTask.SST5.readFineTuning(folder, ALL, 1).orElseThrow().fingerprint())
        .isEqualTo(sentences.fingerprint());
    assertThat(AccuracyTask.SST5.read(folder).train().fingerprint())
        .isNotEqualTo(sentences.fingerprint());
    Effort ten = new Effort(Optional.empty(), Optional.of(10));
    assertThat(AccuracyTask.SST2_UNLABELLED.readFineTuning(folder, ten, 1).orElseThrow().size())
        .isEqualTo(10);
    assertThat(AccuracyTask.SST5_SENTENCES.readFineTuning(folder, ALL, 1)).isEmpty();
    assertThat(AccuracyTask.IMDB.readFineTuning(folder, ALL, 1)).isEmpty();
  }

  @Test
  void draw_limited_limitsEveryPartByTheSeed() throws IOException {
    TrainingData all = AccuracyTask.IMDB_UNLABELLED.read(TinyDataFolder.in(folder));
    Effort ten = new Effort(Optional.empty(), Optional.of(10));
    TrainingData drawn = AccuracyTask.IMDB_UNLABELLED.draw(all, ten, 1);

    assertThat(drawn.train().size()).isEqualTo(10);
    assertThat(drawn.test().orElseThrow().size()).isEqualTo(10);
    assertThat(drawn.unlabelled().orElseThrow().size()).isEqualTo(10);
    assertThat(fingerprint(all, ten, 1)).isEqualTo(drawn.train().fingerprint());
    assertThat(fingerprint(all, ten, 2)).isNotEqualTo(drawn.train().fingerprint());
  }

  private static String fingerprint(TrainingData all, Effort effort, long seed) {
    return AccuracyTask.IMDB_UNLABELLED.draw(all, effort, seed).train().fingerprint();
  }

  @ParameterizedTest
  @CsvSource({
    "imdb, 25000, 0, 25000, 123",
    "imdb-5000, 5000, 0, 25000,",
    "sst2, 77616, 872, 1821, 2",
    "sst2-sentences, 6920, 872, 1821, 2",
    "sst5, 159274, 1101, 2210, 2",
    "sst5-sentences, 8544, 1101, 2210, 2",
    "chnsenticorp, 9600, 828, 869, 0",
    "chnsenticorp-characters, 9600, 828, 869, 0",
    "waimai, 9584, 0, 2396, 0",
    "umsab-spanish, 1839, 324, 870, 0",
  })
  void draw_publicData_hasThePublishedSizes(
      String name, int train, int validation, int test, Integer known) throws IOException {
    Path data = publicData();
    task(name).requireFiles(data);
    TrainingData drawn = task(name).draw(task(name).read(data), ALL, 1);

    assertThat(drawn.train().size()).isEqualTo(train);
    assertThat(drawn.validation().map(Dataset::size).orElse(0)).isEqualTo(validation);
    assertThat(drawn.test().orElseThrow().size()).isEqualTo(test);
    if (known != null) {
      assertThat(drawn.testTextsInTrain()).isEqualTo(known.longValue());
    }
  }

  @Test
  void draw_withoutTestSet_measuresByAnotherFoldForEachSeed() throws IOException {
    TrainingData all = AccuracyTask.WAIMAI.read(TinyDataFolder.in(folder));
    Dataset distinct = all.train().distinct();
    List<String> tested = new ArrayList<>();
    for (long seed = 1; seed <= 5; seed++) {
      TrainingData drawn = AccuracyTask.WAIMAI.draw(all, ALL, seed);
      Dataset test = drawn.test().orElseThrow();
      assertThat(drawn.testTextsInTrain()).isZero();
      assertThat(drawn.train().size() + test.size()).isEqualTo(distinct.size());
      assertThat(test.size()).isBetween(distinct.size() / 5 - 1, distinct.size() / 5 + 1);
      assertThat(test.labelCounts().get("positive")).isBetween(11, 13);
      test.forEach(example -> tested.add(example.text()));
    }
    assertThat(tested)
        .containsExactlyInAnyOrderElementsOf(distinct.stream().map(Example::text).toList());
    assertThat(AccuracyTask.WAIMAI.draw(all, ALL, 6).test().orElseThrow().fingerprint())
        .isEqualTo(AccuracyTask.WAIMAI.draw(all, ALL, 1).test().orElseThrow().fingerprint());
  }

  @Test
  void texts_publicUnlabelledReviews_holdNoneOfTheTestSet() throws IOException {
    Path data = publicData();
    TrainingData read = AccuracyTask.IMDB_UNLABELLED.read(data);
    assertThat(read.unlabelled().orElseThrow().size()).isEqualTo(50_000);
    assertThat(read.texts().count()).isEqualTo(25_000 + 50_000 - 270);
  }
}
