package io.github.sentimentj.benchmarks.serving;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.neural.rnn.RNNCoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.sentiment.SentimentCoreAnnotations.SentimentAnnotatedTree;
import edu.stanford.nlp.util.CoreMap;
import java.util.Properties;

/**
 * CoreNLP's sentiment pipeline with the parser of its default models, the PCFG. Sentences of more
 * than 80 tokens are not parsed: memory and time grow with the cube of the length.
 */
final class CoreNlp implements Peer {
  // Very negative, negative, neutral, positive, very positive.
  private static final int NEUTRAL = 2;

  private final StanfordCoreNLP pipeline;

  CoreNlp() {
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,ssplit,parse,sentiment");
    properties.setProperty("parse.maxlen", "80");
    properties.setProperty("threads", "1");
    this.pipeline = new StanfordCoreNLP(properties);
  }

  /** Positive if the sentences are on the mean. */
  @Override
  public boolean isPositive(String text) {
    Annotation document = new Annotation(text);
    pipeline.annotate(document);
    double sum = 0;
    for (CoreMap sentence : document.get(CoreAnnotations.SentencesAnnotation.class)) {
      var scores = RNNCoreAnnotations.getPredictions(sentence.get(SentimentAnnotatedTree.class));
      for (int i = 0; i < scores.getNumElements(); i++) {
        sum += (i - NEUTRAL) * scores.get(i);
      }
    }
    return sum > 0;
  }

  /** Nothing: its models are in a jar. */
  @Override
  public long modelBytes() {
    return 0;
  }
}
