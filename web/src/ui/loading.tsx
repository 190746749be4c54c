import { useEffect, useState } from "react";

/** Says what is being fetched, once it takes so long that one would wonder (two seconds). */
export function Loading({ text }: { text: string }) {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 2_000);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status" className="loading">
      {isSlow && (
        <>
          <div className="spinner" />
          <p>{text}</p>
        </>
      )}
    </div>
  );
}
