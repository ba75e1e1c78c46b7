package org.caravanserai.platform.web.casework;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caravanserai.casework.CaseState.Task;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.Chromium;
import org.caravanserai.platform.HouseTest;
import org.caravanserai.platform.Visitor;
import org.caravanserai.platform.casework.CaseView;
import org.caravanserai.platform.casework.Works;
import org.caravanserai.platform.identity.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@HouseTest
class PlanPagesTest {
  @Autowired ApplicationContext house;
  private Works works;
  private Visitor member;
  private Visitor officer;

  @BeforeEach
  void begin() {
    works = new Works(house);
    member = Cast.of(house).signedIn(works.memberId).visitor();
    officer = Cast.of(house).signedIn(works.officerId).visitor();
  }

  @Test
  void a_dossier_leads_to_its_plan_on_the_desks_in_every_language() {
    UUID dossier = works.dossier();
    String form = "/cases/plans/new?dossier=" + dossier;
    assertThat(member.get("/dossiers/" + dossier).body()).contains(form);
    assertThat(member.get(form).body()).contains("Carry out this plan");
    Map<String, String> typed =
        Map.of("dossier", dossier.toString(), "hostSide", works.host.id().toString());
    HttpResponse<String> made = member.post("/cases/plans", typed);
    assertThat(made.statusCode()).as(made.body()).isEqualTo(303);
    String address = made.headers().firstValue("Location").orElseThrow();
    HttpResponse<String> again = member.post("/cases/plans", typed);
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body()).contains("This plan is being carried out already");

    officer.get(address);
    assertThat(write(officer, address, "begun", count(works.officer(), address), Map.of()))
        .isEqualTo(303);
    for (String language : Messages.LANGUAGES) {
      HttpResponse<String> page = officer.speaking(language).get(address);
      assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
      assertThat(page.body()).contains("value=\"task-done\"", "/cases/new?dossier=" + dossier);
      assertThat(page.body()).doesNotContain("??", "cases.plan", "cases.task");
    }
  }

  @Test
  void a_task_is_done_by_its_form_and_the_page_says_so() {
    CaseView file = works.begun();
    String address = "/cases/" + file.id();
    Task task = file.state().tasks().values().stream().filter(Task::open).findFirst().orElseThrow();
    assertThat(officer.get(address).body())
        .contains("<option value=\"" + task.id() + "\"", "0 of 22 are over", "Under way", "Waits");

    int status =
        write(
            officer,
            address,
            "task-done",
            count(works.officer(), address),
            Map.of("body.task", task.id()));

    assertThat(status).isEqualTo(303);
    assertThat(officer.get(address).body()).contains("1 of 22 are over");
    String link = "/cases/new?dossier=" + file.opening().body().text("dossier") + "&task=x";
    assertThat(member.get(link).body()).contains("name=\"task\" value=\"x\"");
  }

  private int count(org.caravanserai.platform.identity.Actor actor, String address) {
    UUID id = UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    return house
        .getBean(org.caravanserai.platform.casework.Cases.class)
        .read(actor, id)
        .value()
        .orElseThrow()
        .entries()
        .size();
  }

  private static int write(
      Visitor visitor, String address, String kind, int against, Map<String, String> body) {
    Map<String, String> form = new HashMap<>(body);
    form.putAll(Map.of("kind", kind, "scope", "shared", "against", String.valueOf(against)));
    return visitor.post(address + "/entries", form).statusCode();
  }

  @Test
  void a_plan_is_read_on_a_desk_and_on_a_phone(Chromium chromium) {
    String address = "/cases/" + works.begun().id();
    for (int width : List.of(1280, 360)) {
      try (Chromium.Window window = chromium.window(width, "ru").as(officer)) {
        Page page = window.open(address).page();
        page.locator("details").first().locator("summary").press("Enter");
        window.fitsItsWidth().hasNoBarrier();
      }
    }
    try (Chromium.Window window = chromium.window(360, "zh-CN").as(member)) {
      window.open("/cases/plans/new").fitsItsWidth().hasNoBarrier();
    }
  }
}
