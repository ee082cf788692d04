package io.github.sentimentj.examples.benchmark;

import io.github.sentimentj.SentimentModel;
import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.embeddings.Embeddings;
import io.github.sentimentj.embeddings.skipgram.SkipGram;
import io.github.sentimentj.examples.TrainingData;
import io.github.sentimentj.text.Tokenizer;
import io.github.sentimentj.text.WordEmbeddings;
import io.github.sentimentj.tokenizers.Tokenizers;
import io.github.sentimentj.training.EarlyStopping;
import io.github.sentimentj.training.Metric;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A data set, how much of it is learned from, and where the word vectors come from. */
public enum AccuracyTask {
  /** 25,000 film reviews (Maas et al. 2011) and GloVe vectors. */
  IMDB,

  /** The same, with adversarial steps on the word vectors, and more epochs for them. */
  IMDB_ADVERSARIAL,

  /** 25,000 film reviews, with vectors learned from them and from 50,000 unlabelled ones. */
  IMDB_UNLABELLED,

  /** The same, with adversarial steps on the word vectors, and more epochs for them. */
  IMDB_UNLABELLED_ADVERSARIAL,

  /** A sample of 5,000 of the labelled reviews, drawn by the seed, and GloVe vectors. */
  IMDB_5000,

  /**
   * Two-class sentences (Socher et al. 2013), learned from the phrases of the training trees, then
   * from their sentences alone; GloVe vectors.
   */
  SST2,

  /** The same, with vectors learned from the phrases and from 50,000 unlabelled film reviews. */
  SST2_UNLABELLED,

  /** The same, learned from the training sentences alone, with GloVe vectors. */
  SST2_SENTENCES,

  /** Five-class sentences (Socher et al. 2013), learned from phrases and sentences likewise. */
  SST5,

  /** The same, with vectors learned from the phrases and from 50,000 unlabelled film reviews. */
  SST5_UNLABELLED,

  /** The same, learned from the training sentences alone, with GloVe vectors. */
  SST5_SENTENCES,

  /**
   * Chinese reviews of hotels, books and computers, as words with vectors learned from them and
   * from other shops' reviews. Texts of the test set that stand in training, too, are left out of
   * it.
   */
  CHNSENTICORP,

  /** The same, as characters with Tencent's vectors. */
  CHNSENTICORP_CHARACTERS,

  /**
   * Chinese remarks on delivered food, as words with vectors learned from them and shop reviews.
   */
  WAIMAI,

  /** The same, as characters with Tencent's vectors. */
  WAIMAI_CHARACTERS,

  /** Spanish tweets of three classes, as tweets. */
  UMSAB_SPANISH,

  /** The same, as the default tokenizer reads them. */
  UMSAB_SPANISH_WORDS;

  private static final String SHOP_REVIEWS = "zh-online-shopping/all.csv.gz";
  private static final String FILM_REVIEWS = "imdb/unsup.csv.gz";

  /** Returns the task of this name, such as {@code sst2-sentences}, if there is one. */
  public static Optional<AccuracyTask> named(String name) {
    return Arrays.stream(values()).filter(task -> task.toString().equals(name)).findFirst();
  }

  private TaskFiles files() {
    return switch (this) {
      case IMDB, IMDB_ADVERSARIAL, IMDB_5000 -> TaskFiles.imdb();
      case IMDB_UNLABELLED, IMDB_UNLABELLED_ADVERSARIAL ->
          TaskFiles.imdb().withUnlabelled(FILM_REVIEWS);
      case SST2 -> TaskFiles.sstPhrases("sst2");
      case SST2_UNLABELLED -> TaskFiles.sstPhrases("sst2").withUnlabelled(FILM_REVIEWS);
      case SST2_SENTENCES -> TaskFiles.sst("sst2");
      case SST5 -> TaskFiles.sstPhrases("sst5");
      case SST5_UNLABELLED -> TaskFiles.sstPhrases("sst5").withUnlabelled(FILM_REVIEWS);
      case SST5_SENTENCES -> TaskFiles.sst("sst5");
      case CHNSENTICORP -> TaskFiles.chnSentiCorp().withUnlabelled(SHOP_REVIEWS);
      case CHNSENTICORP_CHARACTERS -> TaskFiles.chnSentiCorp().withCharacters();
      case WAIMAI -> TaskFiles.waimai().withUnlabelled(SHOP_REVIEWS);
      case WAIMAI_CHARACTERS -> TaskFiles.waimai().withCharacters();
      case UMSAB_SPANISH, UMSAB_SPANISH_WORDS -> TaskFiles.umsab("es");
    };
  }

  /**
   * Checks that every file is there.
   *
   * @throws IllegalArgumentException if not; the message names the first that is missing
   */
  void requireFiles(Path folder) {
    for (String file : files().all()) {
      if (!folder.resolve(file).toFile().isFile()) {
        throw new IllegalArgumentException(
            "no such file: %s; the task %s needs it".formatted(folder.resolve(file), this));
      }
    }
  }

  /** Reads the data. */
  TrainingData read(Path folder) throws IOException {
    return files().read(folder);
  }

  /**
   * Reads what the trained model is fine-tuned on, if anything: whole sentences, after a training
   * on their phrases, which are shorter and more often neutral than what is to be judged.
   */
  Optional<Dataset> readFineTuning(Path folder, Effort effort, long seed) throws IOException {
    return files()
        .readFineTuning(folder)
        .map(all -> effort.rows().map(rows -> all.sample(rows, seed)).orElse(all));
  }

  /**
   * Returns what of the data a run with this seed uses. Where there is no test set, the seeds 1 to
   * 5 each measure by another fold.
   */
  TrainingData draw(TrainingData all, Effort effort, long seed) {
    TrainingData drawn =
        switch (this) {
          case IMDB_5000 -> all.withTrain(all.train().sample(5000, seed));
          case CHNSENTICORP, CHNSENTICORP_CHARACTERS -> all.withoutLeaks();
          case WAIMAI, WAIMAI_CHARACTERS ->
              Folds.of(all, (int) Math.floorMod(seed - 1, (long) Folds.COUNT));
          default -> all;
        };
    return effort.rows().map(rows -> drawn.sample(rows, seed)).orElse(drawn);
  }

  /** Returns what cuts the texts, where it is not the library's default. */
  private Optional<Tokenizer> tokenizer() {
    return switch (this) {
      case CHNSENTICORP, WAIMAI -> Optional.of(Tokenizers.chinese());
      case CHNSENTICORP_CHARACTERS, WAIMAI_CHARACTERS -> Optional.of(Tokenizers.characters());
      case UMSAB_SPANISH -> Optional.of(Tokenizers.tweets());
      default -> Optional.empty();
    };
  }

  /** Sets what is not the library's default. */
  void configure(SentimentModel.Builder builder) {
    tokenizer().ifPresent(builder::tokenizer);
    switch (this) {
      // As in what is published on these sentences.
      case SST2, SST2_UNLABELLED, SST2_SENTENCES, SST5, SST5_UNLABELLED, SST5_SENTENCES ->
          builder.earlyStopping(EarlyStopping.on(Metric.ACCURACY).patience(4));
      // With the default of four epochs, validation loss is still falling at the end.
      case IMDB_ADVERSARIAL, IMDB_UNLABELLED_ADVERSARIAL -> builder.adversarialNorm(1).maxEpochs(6);
      default -> {}
    }
  }

  /** Returns the vectors that a run with this seed starts from, if it does not start at random. */
  Optional<WordEmbeddings> embeddings(Path folder, TrainingData drawn, long seed) {
    if (drawn.unlabelled().isPresent()) {
      SkipGram learned = Embeddings.skipGram(drawn::texts).seed(seed).dimension(dimension());
      return Optional.of(tokenizer().map(learned::tokenizer).orElse(learned));
    }
    return files().vectors().map(file -> Embeddings.file(folder.resolve(file)));
  }

  /** Short texts have little else than the meaning of single words to go by. */
  private int dimension() {
    return switch (this) {
      case SST2_UNLABELLED, SST5_UNLABELLED -> 200;
      default -> 100;
    };
  }

  /** Returns the name as command line and result file write it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
