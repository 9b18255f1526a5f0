import { useText } from '@renderer/ui/text';
import type { ReactNode } from 'react';
import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components';
import styles from './Photos.module.css';

/** One zoom for both pictures, 1× to 6×. */
export function ZoomSlider({ zoom, onZoom }: { zoom: number; onZoom: (zoom: number) => void }): ReactNode {
  const t = useText().photos;
  return (
    <Slider
      className={styles.slider ?? ''}
      minValue={1}
      maxValue={6}
      step={0.25}
      value={zoom}
      onChange={onZoom}
      formatOptions={{ style: 'percent' }}
    >
      <Label>{t.zoom}</Label>
      <SliderTrack className={styles.track ?? ''}>
        <SliderThumb className={styles.thumb ?? ''} />
      </SliderTrack>
      <SliderOutput />
    </Slider>
  );
}
