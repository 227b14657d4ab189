package io.chapar.extract.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.extract.language.Languages;
import io.chapar.extract.passage.Passage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules and tagger between them; tokens are counted from 0. */
class NameVoteTest {
  private static final Passage PASSAGE =
      new Passage(0, "The Bank of Bam hired Ali Rezaei in Bam today", new Languages().of("en"));

  private static FoundName name(int from, int to, NameKind kind, String rule) {
    return new FoundName(PASSAGE, from, to, kind, rule);
  }

  private static final FoundName BANK = name(1, 4, NameKind.ORGANISATION, "head");
  private static final FoundName TOWN_IN_BANK = name(3, 4, NameKind.PLACE, "place");
  private static final FoundName ALI = name(5, 6, NameKind.PERSON, "given");
  private static final FoundName ALI_REZAEI = name(5, 7, NameKind.PERSON, NameTagger.RULE);
  private static final FoundName BAM = name(8, 9, NameKind.PLACE, NameTagger.RULE);

  @Test
  void keepsWhatLiesInANameOnWhichBothAgree() {
    NameVote vote =
        NameVote.between(
            List.of(BANK, TOWN_IN_BANK),
            List.of(name(1, 4, NameKind.ORGANISATION, NameTagger.RULE)));
    assertThat(vote.rejects(BANK.span())).isFalse();
    assertThat(vote.rejects(TOWN_IN_BANK.span())).isFalse();
  }

  @Test
  void movesAMentionWhoseBoundsTheTaggerHasOtherwise() {
    NameVote vote = NameVote.between(List.of(ALI), List.of(ALI_REZAEI));
    assertThat(vote.added(NameKind.PERSON)).isEmpty();
    assertThat(vote.agreed(List.of(ALI.span()))).containsExactly(PASSAGE.span(5, 7, "given"));
  }

  @Test
  void addsWhatNoRuleFoundAndRejectsWhatTheTaggerHasNot() {
    NameVote vote = NameVote.between(List.of(ALI), List.of(BAM));
    assertThat(vote.added(NameKind.PLACE)).containsExactly(BAM);
    assertThat(vote.rejects(ALI.span())).isTrue();
    assertThat(vote.rejectsWithin(0, 0, 100)).isTrue();
    assertThat(vote.rejectsWithin(1, 0, 100)).isFalse();
  }

  @Test
  void takesAnotherKindForAnotherName() {
    FoundName body = name(5, 6, NameKind.ORGANISATION, NameTagger.RULE);
    NameVote vote = NameVote.between(List.of(ALI), List.of(body));
    assertThat(vote.added(NameKind.ORGANISATION)).containsExactly(body);
    assertThat(vote.rejects(ALI.span())).isTrue();
  }
}
