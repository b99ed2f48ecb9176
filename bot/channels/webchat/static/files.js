// Photos and other files on their way: made lighter first, then sent until they are there.

const LARGEST = 10 * 1024 * 1024; // as the server has it
const LIGHT = 1500 * 1024;
const LONGEST_SIDE = 2560; // as the server has it; more would be thrown away there
const QUALITY = 0.85;
const LONGEST_UPLOAD_MS = 180000;
const TRIES = 40; // with the pauses below about ten minutes
const SLOWEST_RETRY_MS = 15000;

export class Refused extends Error {} // its message is a wording id

const looksLikePicture = (file) => file.type.startsWith("image/") || /\.hei[cf]$/i.test(file.name);
const isCommon = (file) => /^image\/(jpeg|png|webp|gif)$/.test(file.type);

// A photo straight from a phone has many megabytes, and iPhones' own format opens hardly anywhere.
// The browser that took it can open it.
async function lighter(file) {
  if (!looksLikePicture(file) || file.type === "image/gif" || (isCommon(file) && file.size < LIGHT)) return file;
  try {
    const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
    const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    const sheet = canvas.getContext("2d");
    sheet.fillStyle = "#fff";
    sheet.fillRect(0, 0, canvas.width, canvas.height);
    sheet.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const made = await new Promise((done) => { canvas.toBlob(done, "image/jpeg", QUALITY); });
    if (!made || (isCommon(file) && made.size >= file.size)) return file;
    return new File([made], `${file.name.replace(/\.\w+$/, "")}.jpg`, { type: "image/jpeg" });
  } catch {
    return file; // the server will say what is wrong with it
  }
}

// The server's answer: { id, kind, name }. Throws Refused when it will never take the file.
export async function upload(original, renewSession) {
  const file = await lighter(original);
  if (file.size > LARGEST) throw new Refused("web-file-too-large");
  for (let tries = 1; tries <= TRIES; tries += 1) {
    const response = await post(file);
    if (response?.ok) return response.json();
    if (response?.status === 413) throw new Refused("web-file-too-large");
    if (response?.status === 403) await renewSession();
    else if (response && response.status < 500) throw new Refused(await reason(response));
    await new Promise((done) => { setTimeout(done, Math.min(1000 * tries, SLOWEST_RETRY_MS)); });
  }
  throw new Refused("web-not-sent");
}

// The response, or null when there was none: no network, or the server is starting again.
async function post(file) {
  const form = new FormData();
  form.append("file", file);
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), LONGEST_UPLOAD_MS);
  try {
    return await fetch("/chat/files", { method: "POST", body: form, signal: patience.signal });
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}

async function reason(response) {
  try { return (await response.json()).reason; } catch { return "web-not-sent"; }
}

// What the page shows of a file before the server has it.
export function preview(file) {
  const isPhoto = file.type.startsWith("image/") && isCommon(file);
  return { kind: isPhoto ? "photo" : "document", name: file.name, url: URL.createObjectURL(file) };
}
