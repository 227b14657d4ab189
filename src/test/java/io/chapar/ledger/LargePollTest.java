package io.chapar.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chapar.article.FeedItem;
import io.chapar.article.TemporaryFailure;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Polls that are committed in parts, so that no other feed waits long for them. */
class LargePollTest extends PolledFeeds {
  private static final int MANY = 2_500;

  @Test
  void takesInAllItems() {
    assertThat(poll("a", numbered(3))).isEqualTo(3);
    assertThat(poll("a", numbered(MANY))).isEqualTo(MANY - 3);
    assertThat(poll("a", numbered(MANY))).isZero();
  }

  @Test
  void readsTheLatestAloneAtTheFirstPoll() {
    assertThat(poll("a", numbered(MANY))).isEqualTo(20);
    assertThat(due())
        .extracting(FeedItem::title)
        .containsExactlyInAnyOrder(
            IntStream.range(0, 20).mapToObj(n -> "T" + n).toArray(String[]::new));
    assertThat(poll("a", numbered(MANY))).isZero();
  }

  @Test
  void findsTheOthersAtTheNextPollWhenItEndedInBetween() {
    poll("a", numbered(3));
    endBeforeTheCursorMoves();
    assertThat(poll("a", numbered(MANY))).isEqualTo(1000 - 3);
    assertThat(poll("a", numbered(MANY))).isZero();
  }

  @Test
  void readsNoMoreThanTheLatestWhenTheFirstPollEndedInBetween() {
    endBeforeTheCursorMoves();
    assertThat(due()).isEmpty();
    assertThat(poll("a", numbered(MANY))).isEqualTo(20);
    assertThat(due()).hasSize(20);
  }

  private void endBeforeTheCursorMoves() {
    pass(
        "create trigger dies before update of etag on feed begin select raise(abort, 'died'); end");
    assertThatThrownBy(() -> poll("a", numbered(MANY))).isInstanceOf(TemporaryFailure.class);
    pass("drop trigger dies");
    pass("update feed set owner = null");
  }
}
