package org.caravanserai.platform.demo;

import org.caravanserai.message.Messages;
import org.caravanserai.platform.house.Wording;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints a refusal at the start of the house in words, without a stack trace. */
class DemoRefusalAnalyzer extends AbstractFailureAnalyzer<DemoRefusal> {
  @Override
  protected FailureAnalysis analyze(Throwable failure, DemoRefusal refusal) {
    Messages messages = Wording.forOperator();
    return new FailureAnalysis(refusal.whatIsWrong(messages), refusal.whatToDo(messages), failure);
  }
}
