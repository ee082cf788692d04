package io.github.sentimentj.examples.howto;

import io.github.sentimentj.Prediction;
import io.github.sentimentj.SentimentModel;
import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.data.Example;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Trains on objects of one's own, such as rows of a database. */
public final class OwnRows {
  private OwnRows() {}

  /** How a customer feels. */
  public enum Mood {
    /** Content. */
    HAPPY,
    /** Not content. */
    ANGRY
  }

  /**
   * A ticket of a help desk.
   *
   * @param number its number
   * @param customer who wrote it
   * @param body what was written
   * @param mood what somebody found when reading it
   */
  public record Ticket(long number, String customer, String body, Mood mood) {}

  /** Trains on four tickets, which learn nothing worth having but show the way. */
  public static void main(String[] args) throws IOException {
    List<Ticket> tickets =
        List.of(
            new Ticket(1, "ann", "The delivery was fast, thank you!", Mood.HAPPY),
            new Ticket(2, "bob", "Third week without an answer.", Mood.ANGRY),
            new Ticket(3, "ann", "Solved at once, thank you.", Mood.HAPPY),
            new Ticket(4, "eve", "Broken again, and no answer.", Mood.ANGRY));
    System.out.println(run(tickets, "No answer for a week."));
  }

  /** Trains on the tickets and predicts a text. */
  public static Prediction run(List<Ticket> tickets, String text) throws IOException {
    Dataset data = Dataset.of(tickets.stream().map(OwnRows::example).toList());
    try (SentimentModel model = SentimentModel.builder().minFrequency(1).train(data)) {
      return model.predict(text);
    }
  }

  /** The number is named in messages; tickets of one customer stay in one part of a split. */
  private static Example example(Ticket ticket) {
    return new Example(
        ticket.body(),
        ticket.mood().name().toLowerCase(Locale.ROOT),
        Optional.of("ticket " + ticket.number()),
        Optional.of(ticket.customer()),
        1f);
  }
}
