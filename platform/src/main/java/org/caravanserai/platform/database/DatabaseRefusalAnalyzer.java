package org.caravanserai.platform.database;

import org.caravanserai.platform.house.Wording;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;

/** Prints a refusal at the start of the house in words, without a stack trace. */
class DatabaseRefusalAnalyzer extends AbstractFailureAnalyzer<DatabaseRefusal> implements Ordered {
  /** Before those that would print the value of a setting, and a password with it. */
  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }

  @Override
  protected FailureAnalysis analyze(Throwable failure, DatabaseRefusal refusal) {
    var messages = Wording.forOperator();
    return new FailureAnalysis(refusal.whatIsWrong(messages), refusal.whatToDo(messages), failure);
  }
}
