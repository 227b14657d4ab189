package io.chapar.camel.check;

/** One thing that routes may get wrong. */
interface Rule {
  void judge(Routes routes, Faults faults);
}
