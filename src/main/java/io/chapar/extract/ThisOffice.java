package io.chapar.extract;

import java.util.List;

/** «این کارشناس افزود»: what somebody is who has spoken and whom the article gives no office. */
record ThisOffice(List<Office> bare, List<Figure> figures) {
  /**
   * @param speaker the one whom the words mean
   */
  void tell(Utterance said, String speaker) {
    Passage passage = said.verbPassage();
    Sentences.Range sentence = passage.sentences().of(said.verbFrom());
    bare.stream()
        .filter(o -> o.passage() == passage && sentence.holds(o.from()))
        .filter(o -> o.from() < said.verbFrom() && o.shown() != null && !o.isPart())
        .findFirst()
        .ifPresent(office -> tell(office, speaker));
  }

  private void tell(Office office, String speaker) {
    figures.stream()
        .filter(figure -> figure.name().equals(speaker) && figure.hasNoOffice())
        .forEach(figure -> figure.holds(office));
  }
}
