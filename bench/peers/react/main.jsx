// The quiz as a team would ship it with React: one question a page, at the end a Chart.js radar of the areas,
// of which only the parts for a radar are taken. Sets the mark `live` when the first control answers.

import { StrictMode, useEffect, useRef, useState } from "react";
import { createRoot } from "react-dom/client";
import { Chart, Filler, LineElement, PointElement, RadarController, RadialLinearScale, Tooltip } from "chart.js";
import content from "questions.json";
import "./main.css";

Chart.register(RadarController, RadialLinearScale, PointElement, LineElement, Filler, Tooltip);

const AREAS = [...new Set(content.questions.map((question) => question.area))];

// The mean level of what was answered of an area, 0 where nothing was.
function mean(area, answers) {
  const levels = content.questions.flatMap((question, index) =>
    question.area === area && answers[index] !== undefined ? [answers[index]] : [],
  );
  return levels.reduce((sum, level) => sum + level, 0) / (levels.length || 1);
}

function Radar({ answers }) {
  const canvas = useRef(null);
  const chart = useRef(null);
  useEffect(() => {
    chart.current = new Chart(canvas.current, {
      type: "radar",
      data: { labels: AREAS, datasets: [{ data: AREAS.map(() => 0), fill: true }] },
      options: { animation: false, scales: { r: { min: 0, max: 4 } } },
    });
    return () => chart.current.destroy();
  }, []);
  useEffect(() => {
    chart.current.data.datasets[0].data = AREAS.map((area) => mean(area, answers));
    chart.current.update();
  }, [answers]);
  return <canvas ref={canvas} role="img" aria-label="Levels by area" />;
}

function Question({ question, level, choose }) {
  return (
    <fieldset>
      <legend>
        <h1>{question.name}</h1>
      </legend>
      <p>{question.description}</p>
      {question.anchors.map((anchor, value) => (
        <label key={value} className="level">
          <input type="radio" name="level" checked={level === value} onChange={() => choose(value)} />
          <strong>{content.levels[value]}</strong> <span>{anchor}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Quiz() {
  const [at, setAt] = useState(0);
  const [answers, setAnswers] = useState({});
  const total = content.questions.length;
  const done = at === total;
  // After the first commit: the controls are in the page and their handlers bound.
  useEffect(() => {
    performance.mark("live");
  }, []);
  return (
    <main>
      <p>
        {Object.keys(answers).length} of {total} answered
      </p>
      <progress max={total} value={Object.keys(answers).length} />
      {!done && (
        <Question
          key={at}
          question={content.questions[at]}
          level={answers[at]}
          choose={(level) => setAnswers({ ...answers, [at]: level })}
        />
      )}
      <p className="controls">
        <button type="button" disabled={at === 0} onClick={() => setAt(at - 1)}>
          Back
        </button>
        <button type="button" disabled={done} onClick={() => setAt(at + 1)}>
          Continue
        </button>
      </p>
      {done && <Radar answers={answers} />}
    </main>
  );
}

createRoot(document.getElementById("app")).render(
  <StrictMode>
    <Quiz />
  </StrictMode>,
);
