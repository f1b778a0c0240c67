// The part of tesseract.js-core's interface that is used; the package ships no types.
declare module 'tesseract.js-core/tesseract-core-relaxedsimd.js' {
  export type TessBaseAPI = {
    /** 0 when the model was loaded. `engine` 0 is the old recogniser, 1 the neural one. */
    Init(dataPath: null, languages: string, engine: 0 | 1): number;
    SetVariable(name: string, value: string): boolean;
    /** Takes the picture at /input; 0 when it could be read. */
    SetImageFile(exifOrientation: number, radians: number): number;
    SetSourceResolution(dotsPerInch: number): void;
    Recognize(monitor: null): number;
    DetectOS(results: OrientationResults): boolean;
    GetTSVText(page: number): string;
    Clear(): void;
    End(): void;
  };
  export type OrientationResults = {
    readonly best_result: {
      /** Quarter turns anticlockwise that the page was found turned by. */
      readonly orientation_id: number;
      readonly oconfidence: number;
    };
  };
  export type Core = {
    readonly TessBaseAPI: new () => TessBaseAPI;
    readonly OSResults: new () => OrientationResults;
    readonly FS: { writeFile(path: string, bytes: Uint8Array): void; unlink(path: string): void };
    destroy(object: object): void;
  };
  const load: (options: {
    locateFile(file: string): string;
    TesseractProgress(percent: number): void;
    print(line: string): void;
    printErr(line: string): void;
  }) => Promise<Core>;
  export default load;
}
