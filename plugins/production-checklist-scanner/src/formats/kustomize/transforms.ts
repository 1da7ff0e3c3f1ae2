import { Located } from '../yaml';
import { ORIGINAL_NAME } from './patches';

/** Longer than any image's name may be. */
const MAX_IMAGE = 500;
const POD = ['spec', 'template', 'spec'];

/** Puts a kustomization's prefix and suffix around a resource's name. */
export function rename(resource: Located, root: Located): Located {
  const prefix = root.get('namePrefix')?.text ?? '';
  const suffix = root.get('nameSuffix')?.text ?? '';
  const name = resource.get('metadata', 'name');
  if (!name?.text || !(prefix || suffix)) return resource;
  const original = resource.get('metadata', ORIGINAL_NAME) ?? name;
  return edit(
    edit(resource, ['metadata', ORIGINAL_NAME], () => original),
    ['metadata', 'name'],
    () => new Located(prefix + name.text + suffix, name.at),
  );
}

/** Replaces names and tags of images. */
export function setImages(resource: Located, root: Located): Located {
  const images = root.get('images')?.items ?? [];
  if (images.length === 0) return resource;
  return ['containers', 'initContainers'].reduce(
    (changed, key) =>
      edit(changed, [...POD, key], containers =>
        containers?.list
          ? new Located(
              containers.list.map(container =>
                images.reduce(setImage, container),
              ),
              containers.at,
            )
          : containers,
      ),
    resource,
  );
}

/** Adds labels to the resource and its pods. */
export function addLabels(resource: Located, root: Located): Located {
  const pairs = [
    root.get('commonLabels'),
    ...(root.get('labels')?.items ?? []).map(item => item.get('pairs')),
  ].flatMap(labels => [...(labels?.map ?? [])]);
  if (pairs.length === 0) return resource;
  return [
    ['metadata', 'labels'],
    ['spec', 'template', 'metadata', 'labels'],
  ].reduce(
    (changed, path) =>
      edit(
        changed,
        path,
        labels =>
          new Located(
            new Map([...(labels?.map ?? []), ...pairs]),
            labels?.at ?? resource.at,
          ),
      ),
    resource,
  );
}

function setImage(container: Located, image: Located): Located {
  const written = container.get('image');
  const text = written?.text ?? '';
  const [, name = '', rest = ''] =
    text.length > MAX_IMAGE
      ? []
      : /^(.*?)((?::[^/:@]*)?(?:@[^/]*)?)$/.exec(text) ?? [];
  if (!written || name !== image.get('name')?.text) return container;
  const tag = image.get('newTag')?.text;
  const digest = image.get('digest')?.text;
  const version = (tag && `:${tag}`) || (digest && `@${digest}`) || rest;
  return edit(
    container,
    ['image'],
    () =>
      new Located((image.get('newName')?.text ?? name) + version, written.at),
  );
}

/** Changes what is under a path, where the path leads through maps. */
function edit(
  target: Located,
  [key, ...rest]: readonly string[],
  change: (old: Located | undefined) => Located | undefined,
): Located {
  const { map } = target;
  if (!map) return target;
  const old = map.get(key);
  let value: Located | undefined;
  if (rest.length === 0) value = change(old);
  else value = old ? edit(old, rest, change) : undefined;
  return value
    ? new Located(new Map([...map, [key, value]]), target.at)
    : target;
}
