import type { Refused } from '../../api/refusals.js';

/** Most bytes that the server takes, so that nobody waits for a refusal. */
const LARGEST = 8 * 1024 * 1024;

export type Sent = { id: string } | { refused: Refused };

/** Sends a picture; `told` hears how much of it is on its way, from 0 to 1. Whatever happens is an answer, never a throw. */
export function sendPicture(file: Blob, told: (share: number) => void): Promise<Sent> {
  if (file.size > LARGEST) {
    return Promise.resolve({ refused: { code: 'TOO_LONG', field: 'picture', limit: LARGEST } });
  }
  return new Promise((resolve) => {
    // Not fetch(), which does not say how far it is.
    const request = new XMLHttpRequest();
    request.upload.onprogress = ({ loaded, total }) => told(total > 0 ? loaded / total : 0);
    request.onload = () => resolve(answerOf(request.status, request.responseText));
    request.onerror = () => resolve({ refused: { code: 'OFFLINE' } });
    request.open('POST', '/pictures');
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('accept', 'application/json');
    request.send(file);
  });
}

function answerOf(status: number, text: string): Sent {
  try {
    const answer: unknown = JSON.parse(text);
    return status === 201 ? (answer as { id: string }) : { refused: answer as Refused };
  } catch {
    return { refused: { code: 'UNAVAILABLE' } };
  }
}
