// The quiz as a team would ship it with SurveyJS: its renderer without a framework, its default style
// without the web font it would fetch from another host. Sets the mark `live` when the first control answers.

import { Model } from "survey-core";
import "survey-js-ui";
import "survey-core/survey-core.fontless.min.css";
import content from "questions.json";

const survey = new Model({
  title: "Product-management skills",
  questionsOnPageMode: "questionPerPage",
  showProgressBar: true,
  showQuestionNumbers: false,
  pages: [
    {
      elements: content.questions.map((question, index) => ({
        type: "radiogroup",
        name: `question-${index + 1}`,
        title: question.name,
        description: question.description,
        choices: question.anchors.map((anchor, level) => ({
          value: level,
          text: `${content.levels[level]}: ${anchor}`,
        })),
      })),
    },
  ],
});

survey.onAfterRenderSurvey.add(() => {
  if (!document.querySelector("input[type=radio]")) throw new Error("no control is in the page");
  performance.mark("live");
});
survey.render(document.getElementById("app"));
