// A quiet drawing where a home has no picture yet: its type in a few shapes, in the colours of the binder.
type PropertyType = 'house' | 'apartment' | 'cabin' | 'commercial';

export function Placeholder({ type }: { readonly type: string }) {
  const drawing = drawings[type as PropertyType] ?? drawings.house;
  return (
    <svg className="home-drawing" viewBox="0 0 640 256" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
      <rect className="drawn-sky" width="640" height="256" />
      <path className="drawn-far" d="M0 176 C 90 150 150 158 232 166 S 420 140 500 152 S 600 164 640 154 V256 H0 Z" />
      <Trees />
      <path className="drawn-ground" d="M0 206 C 120 196 220 200 330 202 S 560 196 640 204 V256 H0 Z" />
      {drawing}
    </svg>
  );
}

function Trees() {
  const at = [
    [54, 204, 1],
    [92, 208, 0.72],
    [138, 203, 0.86],
    [520, 203, 0.9],
    [566, 205, 1.1],
    [604, 206, 0.76],
  ] as const;
  return (
    <g className="drawn-tree">
      {at.map(([x, y, size]) => (
        <path
          key={x}
          d={`M${x} ${y - 88 * size} l${20 * size} ${38 * size} h${-8 * size} l${14 * size} ${36 * size} h${-52 * size} l${14 * size} ${-36 * size} h${-8 * size} z M${x - 3} ${y - 16 * size} h6 v${16 * size} h-6 z`}
        />
      ))}
    </g>
  );
}

function Windows({
  at,
  w,
  h,
}: {
  readonly at: readonly (readonly [number, number])[];
  readonly w: number;
  readonly h: number;
}) {
  return (
    <g className="drawn-glass">
      {at.map(([x, y]) => (
        <g key={`${x} ${y}`}>
          <rect x={x} y={y} width={w} height={h} />
          <path className="drawn-bar" d={`M${x + w / 2} ${y} v${h} M${x} ${y + h / 2} h${w}`} />
        </g>
      ))}
    </g>
  );
}

const drawings = {
  house: (
    <g>
      <rect className="drawn-dark" x="392" y="44" width="20" height="34" />
      <path className="drawn-roof" d="M196 104 L236 60 H420 L456 104 Z" />
      <rect className="drawn-wall" x="206" y="104" width="240" height="104" />
      <path
        className="drawn-board"
        d="M206 117 H446 M206 130 H446 M206 143 H446 M206 156 H446 M206 169 H446 M206 182 H446 M206 195 H446"
      />
      <Windows
        at={[
          [226, 116],
          [276, 116],
          [354, 116],
          [404, 116],
          [226, 160],
          [404, 160],
        ]}
        w={22}
        h={28}
      />
      <rect className="drawn-glass" x="344" y="158" width="40" height="34" />
      <rect className="drawn-door" x="298" y="160" width="24" height="48" />
      <path className="drawn-roof" d="M288 158 h44 v-5 h-44 z" />
      <rect className="drawn-step" x="290" y="204" width="40" height="6" />
    </g>
  ),
  apartment: (
    <g>
      <path className="drawn-roof" d="M222 34 h196 v8 h-196 z" />
      <rect className="drawn-wall" x="228" y="42" width="184" height="166" />
      <path className="drawn-board" d="M228 83 H412 M228 124 H412 M228 165 H412" />
      <Windows
        at={[
          [244, 52],
          [300, 52],
          [372, 52],
          [244, 93],
          [300, 93],
          [372, 93],
          [244, 134],
          [300, 134],
          [372, 134],
          [244, 174],
        ]}
        w={24}
        h={24}
      />
      <g className="drawn-dark">
        <rect x="294" y="76" width="62" height="4" />
        <rect x="294" y="117" width="62" height="4" />
        <rect x="294" y="158" width="62" height="4" />
      </g>
      <rect className="drawn-door" x="330" y="172" width="24" height="36" />
      <rect className="drawn-step" x="322" y="204" width="40" height="5" />
    </g>
  ),
  cabin: (
    <g>
      <rect className="drawn-dark" x="268" y="84" width="18" height="34" />
      <path className="drawn-roof" d="M206 150 L318 84 L430 150 L418 156 L318 98 L218 156 Z" />
      <path className="drawn-timber" d="M226 152 L318 98 L410 152 V208 H226 Z" />
      <path className="drawn-board" d="M226 164 H410 M226 178 H410 M226 192 H410" />
      <Windows
        at={[
          [246, 164],
          [366, 164],
        ]}
        w={26}
        h={22}
      />
      <rect className="drawn-door" x="306" y="160" width="24" height="48" />
      <rect className="drawn-step" x="212" y="206" width="212" height="5" />
    </g>
  ),
  commercial: (
    <g>
      <rect className="drawn-wall" x="176" y="96" width="288" height="112" />
      <rect className="drawn-roof" x="170" y="86" width="300" height="12" />
      <rect className="drawn-dark" x="196" y="112" width="112" height="16" />
      <g className="drawn-glass">
        <rect x="196" y="142" width="60" height="66" />
        <rect x="262" y="142" width="60" height="66" />
        <rect x="368" y="142" width="76" height="44" />
        <rect x="368" y="108" width="76" height="22" />
      </g>
      <rect className="drawn-door" x="328" y="152" width="28" height="56" />
      <rect className="drawn-step" x="170" y="206" width="300" height="5" />
    </g>
  ),
};
