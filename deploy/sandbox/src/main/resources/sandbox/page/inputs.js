// What is entered into a dialog's inputs, including files.

/** A file as a data URL with its name, as the sandbox reads it. */
function handedOver(file) {
  return new Promise((done) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => {
      const base64 = reader.result.slice(reader.result.indexOf(",") + 1);
      done("data:application/octet-stream;name=" + encodeURIComponent(file.name) + ";base64," + base64);
    });
    reader.readAsDataURL(file);
  });
}

/** The values of inputs by their names; `valueOf` reads one that is not a file. */
export async function valuesOf(inputs, valueOf) {
  const pairs = inputs.map(async input => [
    input.name,
    input.type === "file" ? (await Promise.all([...input.files].map(handedOver))).join("\n") : valueOf(input),
  ]);
  return Object.fromEntries(await Promise.all(pairs));
}

/** Keeps what was entered when a dialog is rendered again. Only the same node can keep its files. */
export function keep(before, form) {
  for (const old of before) {
    const fresh = [...form.querySelectorAll("[name]")].find(input => input.name === old.name);
    if (!fresh || fresh.multiple !== old.multiple) continue;
    if (old.type === "file") fresh.replaceWith(old);
    else if (!old.multiple) fresh.value = old.value;
  }
}
